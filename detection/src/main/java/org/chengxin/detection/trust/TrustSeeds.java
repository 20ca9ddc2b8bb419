package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Reader;
import java.util.TreeMap;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.rating.IdTexts;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;

/** Ids of which an authority has said whether they are to be trusted. */
public final class TrustSeeds {

    /** No authority has spoken. */
    public static final TrustSeeds NONE = new TrustSeeds(new TreeMap<>());

    private final TreeMap<String, Boolean> trusted;

    private TrustSeeds(TreeMap<String, Boolean> trusted) {
        this.trusted = trusted;
    }

    /**
     * One id a line: alone it is trusted; with a second column the sign says it, above 0 trusted,
     * below 0 distrusted. Of lines with the same id the last counts. A first line {@code id} or {@code id,label} is a header.
     */
    public static TrustSeeds read(Reader in, BadLines bad) throws IOException {
        TreeMap<String, Boolean> trusted = new TreeMap<>();
        Records records = new Records(in);
        int headers = 0;
        while (records.next()) {
            String id = id(records);
            double label = records.fields() == 2 ? records.decimal(1) : 1;
            if (records.number() == 1 && id.equalsIgnoreCase("id") && !(label < 0 || records.fields() > 2)) {
                headers = 1;
            } else if (id.isEmpty() || Double.isNaN(label) || label == 0 || records.fields() > 2 || !records.whole()) {
                bad.add(records.number() - headers, "not an id, nor an id and a label above or below 0");
            } else {
                trusted.put(id, label > 0);
            }
        }
        return new TrustSeeds(trusted);
    }

    /** As it is known in the network, whatever zeros stand before it; empty where it is no id. */
    private static String id(Records records) {
        int number = records.integer(0);
        String text = records.field(0).trim();
        return number >= 0 ? Integer.toString(number) : new IdTexts().number(text) < 0 ? text : "";
    }

    public boolean none() {
        return trusted.isEmpty();
    }

    /** By account: whether an authority has said this of it; empty where none has spoken. */
    boolean[] among(Ids accounts, IdTexts texts, boolean trust) {
        if (none()) {
            return new boolean[0];
        }
        boolean[] said = new boolean[accounts.size()];
        trusted.forEach((id, label) -> {
            int word = texts.find(id);
            int place = accounts.place(word < 0 ? word : number(id));
            if (place >= 0 && label == trust) {
                said[place] = true;
            }
        });
        return said;
    }

    /** -1, which is nobody, where it is a word. */
    private static int number(String id) {
        boolean digits = id.length() <= 10 && id.chars().allMatch(each -> each >= '0' && each <= '9');
        long number = digits ? Long.parseLong(id) : -1;
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }
}
