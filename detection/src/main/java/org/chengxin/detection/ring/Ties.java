package org.chengxin.detection.ring;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of accounts beside their ratings: payer, delivery address, device, review text, opening day. A second
 * channel agrees with a block where its members share a value more often than chance explains.
 */
public final class Ties {

    /** No attributes. */
    public static final Ties NONE = new Ties();

    private static final String OPENED = "opened";
    private static final String ADDRESS = "address";
    private static final String ITEM = "item";
    private static final String MERCHANT = "merchant";

    /** Fewer who share something are a household. */
    private static final int FEWEST = 3;

    /** An address of more accounts than this is a place where parcels are fetched. */
    private static final int PLACE = 10;

    /** So large a part of a block must be tied. */
    private static final double PART = 0.25;

    /** Accounts opened within so many days were opened together. */
    private static final int DAYS = 3;

    private final Map<String, Map<String, Set<String>>> bySort = new TreeMap<>();

    /** Number of accounts per value, by sort and value. */
    private final Map<String, Map<String, Integer>> holders = new HashMap<>();

    /** Values of items and merchants, by {@code item,ID} or {@code merchant,ID}: the channels' words and values. */
    private final Map<String, Map<String, Set<String>>> sellers = new HashMap<>();

    private Ties() {}

    /**
     * Members that share a value.
     *
     * @param sort the channel's word
     * @param members how many
     */
    record Tie(String sort, int members) {

        boolean opened() {
            return sort.equals(OPENED);
        }

        static int days() {
            return DAYS;
        }
    }

    /**
     * Lines {@code user,sort,value} without a header: sort is {@code payer}, {@code address}, {@code device}, {@code text}
     * or another word, with a value that is the same for accounts that share it; or {@code opened}, with a day as those
     * of the ratings.
     *
     * <p>Lines {@code item,ID,sort,value} and {@code merchant,ID,sort,value} say the same of who sells, and {@code
     * item,ID,merchant,ID} whose an item is.
     */
    public static Ties read(Reader in, BadLines bad) throws IOException {
        Ties ties = new Ties();
        Records records = new Records(in);
        while (records.next()) {
            if (records.fields() == 4) {
                readSeller(records, ties, bad);
                continue;
            }
            boolean three = records.fields() == 3 && records.whole();
            String user = three ? records.field(0).trim() : "";
            String sort = three ? records.field(1).trim() : "";
            String value = three ? records.field(2).trim() : "";
            if (user.isEmpty() || sort.isEmpty() || value.isEmpty() || sort.equals(OPENED) && records.integer(2) < 0) {
                bad.add(records.number(), "not an account, a word and a value");
            } else {
                ties.add(user, sort, value);
            }
        }
        return ties;
    }

    private static void readSeller(Records records, Ties ties, BadLines bad) throws IOException {
        String kind = records.field(0).trim();
        String id = records.field(1).trim();
        String sort = records.field(2).trim();
        String value = records.field(3).trim();
        boolean known = kind.equals(ITEM) || kind.equals(MERCHANT) && !sort.equals(MERCHANT);
        if (!records.whole() || !known || id.isEmpty() || sort.isEmpty() || value.isEmpty()) {
            bad.add(records.number(), "not an item or a merchant, a word and a value");
        } else {
            ties.sellers
                    .computeIfAbsent(kind + "," + id, none -> new TreeMap<>())
                    .computeIfAbsent(sort, none -> new TreeSet<>())
                    .add(value);
        }
    }

    private void add(String user, String sort, String value) {
        boolean fresh = bySort.computeIfAbsent(sort, none -> new HashMap<>())
                .computeIfAbsent(user, none -> new TreeSet<>())
                .add(value);
        if (fresh) {
            holders.computeIfAbsent(sort, none -> new HashMap<>()).merge(value, 1, Integer::sum);
        }
    }

    /** Whether so many of these accounts share something with who sells the item that is not common to others. */
    boolean toSeller(String item, String[] accounts) {
        Map<String, Set<String>> own = sellers.getOrDefault(ITEM + "," + item, Map.of());
        return shared(own, accounts)
                || own.getOrDefault(MERCHANT, Set.of()).stream()
                        .anyMatch(merchant ->
                                shared(sellers.getOrDefault(MERCHANT + "," + merchant, Map.of()), accounts));
    }

    private boolean shared(Map<String, Set<String>> seller, String[] accounts) {
        return seller.entrySet().stream()
                .filter(sort ->
                        !sort.getKey().equals(MERCHANT) && !sort.getKey().equals(OPENED))
                .anyMatch(sort -> sort.getValue().stream().anyMatch(value -> shared(sort.getKey(), value, accounts)));
    }

    private boolean shared(String sort, String value, String[] accounts) {
        Map<String, Set<String>> values = bySort.getOrDefault(sort, Map.of());
        long members = Arrays.stream(accounts)
                .filter(account -> values.getOrDefault(account, Set.of()).contains(value))
                .count();
        return members >= FEWEST
                && !common(sort, holders.getOrDefault(sort, Map.of()).getOrDefault(value, 0), members);
    }

    /** A place where parcels are fetched, or what most holders have outside the block. */
    private static boolean common(String sort, int all, long members) {
        return sort.equals(ADDRESS) && all > PLACE || all > 2 * members;
    }

    /** The channel that ties most of these accounts, if chance does not explain it. */
    @Nullable
    Tie among(String[] accounts, double needed) {
        Tie most = null;
        for (Map.Entry<String, Map<String, Set<String>>> sort : bySort.entrySet()) {
            int tied = sort.getKey().equals(OPENED)
                    ? opened(sort.getValue(), accounts, needed)
                    : tied(sort.getKey(), accounts, needed).size();
            if (enough(tied, accounts.length) && (most == null || tied > most.members)) {
                most = new Tie(sort.getKey(), tied);
            }
        }
        return most;
    }

    /** Whether so many of all tie the others, too. */
    static boolean enough(int tied, int all) {
        return tied >= Math.max(FEWEST, PART * all);
    }

    /** The accounts of these that share a value of the sort with others of them, if chance does not explain it. */
    Set<String> tied(String sort, String[] accounts, double needed) {
        Map<String, Set<String>> values = bySort.getOrDefault(sort, Map.of());
        Map<String, Integer> holders = this.holders.getOrDefault(sort, Map.of());
        Map<String, Integer> members = new HashMap<>();
        for (String account : accounts) {
            values.getOrDefault(account, Set.of()).forEach(value -> members.merge(value, 1, Integer::sum));
        }
        double gain = -needed;
        Set<String> shared = new HashSet<>();
        for (Map.Entry<String, Integer> each : members.entrySet()) {
            int all = holders.getOrDefault(each.getKey(), 0);
            if (!common(sort, all, each.getValue())) {
                double share = (double) all / values.size();
                double one = Chance.binomial(accounts.length, each.getValue(), share) - Math.log(holders.size());
                if (one > 0) {
                    gain += one;
                    shared.add(each.getKey());
                }
            }
        }
        if (gain <= 0) {
            return Set.of();
        }
        return Arrays.stream(accounts)
                .filter(account ->
                        values.getOrDefault(account, Set.of()).stream().anyMatch(shared::contains))
                .collect(Collectors.toSet());
    }

    /** At least half of them must have been opened in the same days. */
    private static int opened(Map<String, Set<String>> values, String[] accounts, double needed) {
        int[] all = days(values, values.keySet().toArray(String[]::new));
        int[] ours = days(values, accounts);
        int most = 0;
        for (int first = 0, end = 0; first < ours.length; first++) {
            while (end < ours.length && (long) ours[end] - ours[first] < DAYS) {
                end++;
            }
            double share = (double) between(all, ours[first], ours[first] + DAYS - 1) / all.length;
            double gain = Chance.binomial(ours.length, end - first, share) - Math.log(all.length) - needed;
            if (gain > 0 && 2 * (end - first) >= accounts.length) {
                most = Math.max(most, end - first);
            }
        }
        return most;
    }

    private static int[] days(Map<String, Set<String>> values, String[] accounts) {
        return Arrays.stream(accounts)
                .filter(values::containsKey)
                .mapToInt(account -> Integer.parseInt(
                        values.getOrDefault(account, Set.of()).iterator().next()))
                .sorted()
                .toArray();
    }

    private static long between(int[] sorted, int from, int to) {
        return Arrays.stream(sorted).filter(day -> day >= from && day <= to).count();
    }
}
