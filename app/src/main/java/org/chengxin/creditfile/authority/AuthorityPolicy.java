package org.chengxin.creditfile.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.chengxin.subject.Naming;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that a reporter speaks for: itself, and the lower offices of its department, for which a 数据来源单位 reports in
 * the 双公示 fields. Writing another authority's name into a report does not make the reporter speak for it.
 */
final class AuthorityPolicy {

    private static final int DEPTH = 6;

    /** A name that still begins with a place. */
    private static final Pattern LOWER = Pattern.compile("\\p{IsHan}{1,6}[区县市].+");

    /** Ends of names that are used for short, and what they stand for. */
    private static final Map<String, String> SHORT = Map.of(
            "市场监管局", "市场监督管理局",
            "市场监管所", "市场监督管理所",
            "发改委", "发展和改革委员会",
            "发改局", "发展和改革局",
            "人社局", "人力资源和社会保障局",
            "卫健委", "卫生健康委员会",
            "卫健局", "卫生健康局",
            "经信局", "经济和信息化局",
            "住建局", "住房和城乡建设局",
            "邮管局", "邮政管理局");

    private AuthorityPolicy() {}

    /**
     * The authorities that an organisation speaks for, as {@link #comparable} names.
     *
     * @param name with which the organisation is registered
     *
     * @param seat its division, whose province and city a name may omit
     * @param offices all offices; those of its department below it are used
     */
    static List<String> spokenFor(OrganisationId reporter, String name, @Nullable String seat, List<Office> offices) {
        Map<OrganisationId, Office> all = new HashMap<>();
        offices.forEach(office -> all.put(office.id(), office));
        List<String> names = new ArrayList<>();
        names.add(comparable(name, seat));
        Office own = all.get(reporter);
        if (own != null) {
            offices.stream()
                    .filter(office -> office.department().equals(own.department()) && isBelow(office, own, all))
                    .map(office -> comparable(office.name(), seat))
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean isBelow(Office office, Office own, Map<OrganisationId, Office> all) {
        Office at = office;
        for (int step = 0; step < DEPTH && at != null; step++) {
            if (own.id().equals(at.above())) {
                return true;
            }
            at = at.above() == null ? null : all.get(at.above());
        }
        return false;
    }

    /**
     * Normal form: seen from Hangzhou 浙江省杭州市西湖区市场监管局 is 西湖区市场监督管理局; a place is dropped only if a lower one
     * follows.
     */
    static String comparable(String name, @Nullable String seat) {
        String plain = Naming.plain(name);
        for (String place : places(seat)) {
            // 杭州市市场监督管理局 without its city would match every city
            if (plain.startsWith(place)
                    && LOWER.matcher(plain.substring(place.length())).matches()) {
                plain = plain.substring(place.length());
            }
        }
        return inFull(plain);
    }

    private static String inFull(String name) {
        return SHORT.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .findFirst()
                .map(each -> name.substring(0, name.length() - each.getKey().length()) + each.getValue())
                .orElse(name);
    }

    private static List<String> places(@Nullable String seat) {
        Optional<String> division = Optional.ofNullable(seat).filter(code -> code.matches("\\d{6}"));
        return division.stream()
                .flatMap(code -> Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00"))
                .flatMap(code -> DivisionCode.tryParse(code).stream())
                .map(code -> Naming.plain(code.name()))
                .toList();
    }
}
