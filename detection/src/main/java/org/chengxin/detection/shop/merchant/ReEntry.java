package org.chengxin.detection.shop.merchant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Merchants;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.shop.record.Written;

/**
 * Sellers who open after another was banned and share with it what strangers do not: registration, identity, telephone,
 * account, address or nearly the name. How much a shared thing weighs follows from how many sellers share it: an office
 * that a hundred sellers use tells nothing.
 */
public final class ReEntry {

    private static final double LEAST = 3;
    private static final double ALIKE = 0.75;
    private static final int COMMON_PAIR = 500;
    private static final int OFFICE = 5;

    private final ShopRecords records;
    private final Merchants merchants;
    private final Map<Measure, Map<String, List<Integer>>> sharing = new HashMap<>();
    private final List<Set<String>> pairs = new ArrayList<>();
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    public ReEntry(ShopRecords records) {
        this.records = records;
        this.merchants = records.merchants;
        index(Measure.SAME_LICENCE, merchants.code);
        index(Measure.SAME_IDENTITY, merchants.identityNumber);
        index(Measure.SAME_PHONE, merchants.phone);
        index(Measure.SAME_ACCOUNT, merchants.account);
        index(Measure.SAME_ADDRESS, merchants.address);
        for (int row = 0; row < merchants.size(); row++) {
            pairs.add(NameLikeness.pairs(merchants.name.get(row)));
            for (String pair : pairs.get(row)) {
                byPair.computeIfAbsent(pair, each -> new ArrayList<>()).add(row);
            }
        }
    }

    private void index(Measure measure, List<String> column) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            String plain = Written.plain(column.get(row));
            if (!plain.isEmpty()) {
                rows.computeIfAbsent(plain, each -> new ArrayList<>()).add(row);
            }
        }
        sharing.put(measure, rows);
    }

    public List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int banned = 0; banned < merchants.size(); banned++) {
            if (merchants.banned.get(banned) != Moment.NONE) {
                for (int other : candidates(banned)) {
                    consider(banned, other, found);
                }
            }
        }
        return found;
    }

    private Set<Integer> candidates(int banned) {
        Set<Integer> candidates = new TreeSet<>();
        for (Measure measure : sharing.keySet()) {
            candidates.addAll(sharers(measure, banned));
        }
        for (String pair : pairs.get(banned)) {
            List<Integer> rows = byPair.getOrDefault(pair, List.of());
            if (rows.size() <= COMMON_PAIR) {
                candidates.addAll(rows);
            }
        }
        candidates.remove(banned);
        return candidates;
    }

    private List<Integer> sharers(Measure measure, int row) {
        String value = switch (measure) {
            case SAME_LICENCE -> merchants.code.get(row);
            case SAME_IDENTITY -> merchants.identityNumber.get(row);
            case SAME_PHONE -> merchants.phone.get(row);
            case SAME_ACCOUNT -> merchants.account.get(row);
            default -> merchants.address.get(row);
        };
        List<Integer> rows = sharing.getOrDefault(measure, Map.of()).getOrDefault(Written.plain(value), List.of());
        return rows.size() > COMMON_PAIR ? List.of() : rows;
    }

    private void consider(int banned, int other, List<Finding> found) {
        long opened = merchants.opened.get(other);
        if (opened != Moment.NONE && opened < merchants.banned.get(banned)) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (Measure measure : List.of(
                Measure.SAME_LICENCE,
                Measure.SAME_IDENTITY,
                Measure.SAME_PHONE,
                Measure.SAME_ACCOUNT,
                Measure.SAME_ADDRESS)) {
            List<Integer> rows = sharers(measure, banned);
            if (rows.contains(other)) {
                parts.add(new Part(measure, rows.size(), 1, most(measure) / (rows.size() - 1)));
            }
        }
        double alike = NameLikeness.of(pairs.get(banned), pairs.get(other));
        if (alike >= ALIKE) {
            parts.add(new Part(Measure.ALIKE_NAME, alike, 0, 2 * alike));
        }
        double score = parts.stream().mapToDouble(Part::weight).sum();
        if (score >= LEAST) {
            found.add(finding(banned, other, parts, score));
        }
    }

    private static double most(Measure measure) {
        return switch (measure) {
            case SAME_LICENCE, SAME_IDENTITY -> 5;
            case SAME_ACCOUNT -> 4;
            case SAME_PHONE -> 3;
            default -> 2;
        };
    }

    private Finding finding(int banned, int other, List<Part> parts, double score) {
        Sources sources = new Sources(records);
        double office = sharers(Measure.SAME_ADDRESS, banned).size() > OFFICE ? 1 : 0;
        return Finding.of(
                Kind.RE_ENTRY,
                sources.merchant(merchants.merchant.get(other)),
                sources.merchant(merchants.merchant.get(banned)),
                List.of(source(other), source(banned)),
                parts,
                List.of(new Counter(Explanation.SHARED_OFFICE, office)),
                score);
    }

    private Source source(int row) {
        return new Source("merchant", merchants.keys.text(row), merchants.record.get(row));
    }
}
