package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Reader;
import java.util.TreeMap;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;

/** Ids of which an authority has said whether they are to be trusted. */
public final class Seeds {

    /** No authority has spoken. */
    public static final Seeds NONE = new Seeds(new TreeMap<>());

    private final TreeMap<Integer, Boolean> trusted;

    private Seeds(TreeMap<Integer, Boolean> trusted) {
        this.trusted = trusted;
    }

    /**
     * Without a header, one id a line: alone it is trusted; with a second column the sign says it, above 0 trusted,
     * below 0 distrusted. Of lines with the same id the last counts.
     */
    public static Seeds read(Reader in, BadLines bad) throws IOException {
        TreeMap<Integer, Boolean> trusted = new TreeMap<>();
        Records records = new Records(in);
        while (records.next()) {
            int id = records.fields() > 2 ? -1 : records.integer(0);
            double label = records.fields() == 2 ? records.decimal(1) : 1;
            if (id < 0 || Double.isNaN(label) || label == 0 || !records.whole()) {
                bad.add(records.number(), "not an id, nor an id and a label above or below 0");
            } else {
                trusted.put(id, label > 0);
            }
        }
        return new Seeds(trusted);
    }

    public boolean none() {
        return trusted.isEmpty();
    }

    /** By account: whether an authority has said this of it; empty where none has spoken. */
    boolean[] among(Ids accounts, boolean trust) {
        if (none()) {
            return new boolean[0];
        }
        boolean[] said = new boolean[accounts.size()];
        trusted.forEach((id, label) -> {
            int place = accounts.place(id);
            if (place >= 0 && label == trust) {
                said[place] = true;
            }
        });
        return said;
    }
}
