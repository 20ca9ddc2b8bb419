package org.chengxin.subject.matching;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A seeded registry with families of firms that are easily confused, and reports of some of them under other spellings. */
final class FirmSet {

    private static final String FIRST = "天千恒金宏华盛永信德瑞嘉鑫百佳正新康美优诚福兴安泰顺和云海星明晨启创联众博远景润万东方南江山湖西青林";
    private static final String SECOND = "象润达源通隆丰盛泰安和利发来顺康宁悦美雅诺威峰博创科捷迅航宇辰晟琪瑶源芳香味品居乐童颜丽姿尚格";
    private static final String[] HOMOPHONES = {
        "象像相向", "润闰", "达答", "源原元园", "通同桐", "丰峰锋风", "盛胜圣", "安鞍", "利力立丽", "康慷", "悦月越", "美镁", "威伟维", "博勃", "科克", "捷杰洁",
        "航杭", "辰晨臣", "琪其奇", "芳方", "品拼", "居菊", "乐勒", "尚上", "天添", "千仟", "恒衡横", "金今锦", "宏红洪鸿", "华花"
    };
    private static final String[] LOOKS = {
        "千干", "天夭", "源原", "润闰", "象像", "未末", "辰晨", "琪淇", "芳芒", "恒桓", "康庚", "青清", "明朋", "云去", "西酉", "林淋", "金全", "瑶遥", "达迭"
    };
    private static final String[] TRADES = {
        "电子商务", "网络科技", "贸易", "商贸", "供应链管理", "服饰", "食品", "茶业", "日用品", "化妆品", "家居用品", "母婴用品", "数码科技", "文化传媒", "农业开发",
        "五金机电", "宠物用品", "体育用品", "医疗器械", "水果", "箱包", "酒业", "信息技术", "品牌管理", "物流"
    };
    private static final String[][] PLACES = {
        {"杭州", "330100"},
        {"杭州市西湖区", "330106"},
        {"杭州市余杭区", "330110"},
        {"杭州", "330105"},
        {"杭州萧山", "330109"},
        {"浙江", "330108"},
        {"宁波", "330200"},
        {"义乌市", "330782"},
        {"上海", "310000"},
        {"温州", "330300"},
        {"金华", "330700"}
    };
    private static final String[] ROADS = {"文三路", "天目山路", "莫干山路", "江南大道", "余杭塘路", "文一西路", "体育场路", "解放路", "庆春路", "良睦路"};
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final Random random;
    private final Map<String, Firm> firms = new LinkedHashMap<>();
    /** No authority registers a name twice, however it is written. */
    private final Set<FirmName> parts = new HashSet<>();

    private final List<Firm> unregistered = new ArrayList<>();

    /** A firm as it is registered. */
    record Firm(int id, String place, String trade, String industry, String form, String branch, Description said) {}

    /** @param truth the registered firm; −1 where it is none of them */
    record Asked(int truth, String how, Description said) {}

    FirmSet(long seed, int size) {
        random = new Random(seed);
        while (firms.size() < size) {
            Firm firm = fresh(
                    pick(FIRST) + pick(SECOND) + (random.nextInt(4) == 0 ? pick(SECOND) : ""),
                    any(PLACES),
                    any(TRADES),
                    form());
            add(firm);
            for (int sister = random.nextInt(4); sister > 0; sister--) {
                add(sister(firm));
            }
        }
    }

    List<Firm> firms() {
        return List.copyOf(firms.values());
    }

    /** One in six is left out of the registry, its sisters are not. */
    private void add(Firm firm) {
        if (!parts.add(FirmName.parse(firm.said().name()))) {
            return;
        }
        if (random.nextInt(6) == 0) {
            unregistered.add(firm);
        } else {
            firms.put(firm.said().name(), firm);
        }
    }

    private Firm sister(Firm of) {
        String[] place = {of.place(), of.said().division()};
        Firm sister = switch (random.nextInt(6)) {
            case 0 -> fresh(of.trade(), any(PLACES), of.industry(), of.form());
            case 1 -> fresh(of.trade(), place, any(TRADES), of.form());
            case 2 -> fresh(replaced(of.trade(), HOMOPHONES), place, of.industry(), of.form());
            case 3 -> fresh(replaced(of.trade(), LOOKS), place, of.industry(), of.form());
            case 4 -> fresh(of.trade() + pick(SECOND), place, of.industry(), of.form());
            default -> branch(of);
        };
        return random.nextInt(3) == 0
                ? new Firm(
                        sister.id(),
                        sister.place(),
                        sister.trade(),
                        sister.industry(),
                        sister.form(),
                        sister.branch(),
                        at(sister.said(), house(of.said().address()) + (200 + random.nextInt(700)) + "室"))
                : sister;
    }

    private Firm branch(Firm of) {
        if (!of.form().contains("公司")) {
            return fresh(of.trade(), any(PLACES), of.industry(), of.form());
        }
        String branch =
                any(PLACES)[0] + (random.nextBoolean() ? "分公司" : "第" + "一二三四".charAt(random.nextInt(4)) + "分公司");
        String name = of.said().name() + branch;
        return new Firm(
                next(),
                of.place(),
                of.trade(),
                of.industry(),
                of.form(),
                branch,
                new Description(name, "ENTERPRISE", of.said().division(), address(), null));
    }

    private Firm fresh(String trade, String[] place, String industry, String form) {
        String name = form.contains("公司") && random.nextInt(6) == 0 && !place[0].contains("区")
                ? trade + "（" + place[0] + "）" + industry + form
                : place[0] + trade + industry + form;
        return new Firm(
                next(),
                place[0],
                trade,
                industry,
                form,
                "",
                new Description(
                        name,
                        form.contains("公司") ? "ENTERPRISE" : "INDIVIDUAL_BUSINESS",
                        place[1],
                        address(),
                        "0571-" + (80000000 + random.nextInt(9000000))));
    }

    private int next;

    private int next() {
        return next++;
    }

    /** Reports: six in ten of a registered firm in a changed spelling, the others of firms that are not registered. */
    List<Asked> asked(int count) {
        List<Firm> known = firms();
        List<Asked> asked = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            boolean registered = random.nextInt(10) < 6;
            Firm firm = registered
                    ? known.get(random.nextInt(known.size()))
                    : unregistered.get(random.nextInt(unregistered.size()));
            StringBuilder how = new StringBuilder();
            Description said = spelt(firm, how);
            Firm named = firms.get(said.name());
            if (named == null || named.id() == firm.id()) {
                asked.add(new Asked(registered ? firm.id() : -1, how.toString(), said));
            }
        }
        return asked;
    }

    private Description spelt(Firm firm, StringBuilder how) {
        String place = firm.place();
        String trade = firm.trade();
        String industry = firm.industry();
        String form = firm.form();
        String name = firm.said().name();
        switch (random.nextInt(12)) {
            case 0 -> trade = told(how, "homophone", replaced(trade, HOMOPHONES));
            case 1 -> trade = told(how, "look-alike", replaced(trade, LOOKS));
            case 2 ->
                trade = trade.length() > 2
                        ? told(how, "typo", trade.substring(0, 1) + pick(FIRST) + trade.substring(2))
                        : trade;
            case 3 -> place = told(how, "no division", "");
            case 4 -> form = told(how, "no form", form.contains("公司") ? "" : form);
            case 5 ->
                form = told(how, "other form", form.equals("有限公司") ? "有限责任公司" : form.equals("商行") ? "商行（个体工商户）" : form);
            case 6 ->
                industry = told(
                        how,
                        "shorter industry",
                        industry.length() > 2 ? industry.substring(0, industry.length() - 2) : industry);
            case 7 -> form = told(how, "shop", form.contains("公司") ? "旗舰店" : form);
            case 8 ->
                place = told(
                        how, "with province", place.startsWith("杭州") || place.startsWith("义乌") ? "浙江省" + place : place);
            default -> how.append("as registered");
        }
        if (!how.toString().equals("as registered")) {
            String built = place + trade + industry + form + firm.branch();
            name = built.length() > 3 ? built : name;
        }
        name = switch (random.nextInt(10)) {
            case 0 -> TRADITIONAL.transliterate(name);
            case 1 -> name.substring(0, 2) + " " + name.substring(2);
            case 2 -> name.replace("（", "(").replace("）", ")");
            default -> name;
        };
        String address = random.nextInt(10) < 4
                ? null
                : random.nextInt(5) == 0 ? address() : written(firm.said().address());
        return new Description(
                name,
                random.nextInt(10) == 0 ? "UNKNOWN" : firm.said().nature(),
                random.nextInt(10) < 7 ? firm.said().division() : null,
                address,
                random.nextInt(3) == 0 ? firm.said().phone() : null);
    }

    private static String told(StringBuilder how, String word, String changed) {
        how.append(word);
        return changed;
    }

    private String written(String address) {
        return random.nextBoolean() ? address : "浙江省杭州市" + address.replace("室", "");
    }

    private String house(String address) {
        return address.substring(0, address.indexOf('号') + 1);
    }

    private static Description at(Description said, String address) {
        return new Description(said.name(), said.nature(), said.division(), address, said.phone());
    }

    private String address() {
        return any(ROADS) + (1 + random.nextInt(400)) + "号" + (101 + random.nextInt(900)) + "室";
    }

    private String form() {
        return switch (random.nextInt(6)) {
            case 0 -> "商行";
            case 1 -> "经营部";
            default -> "有限公司";
        };
    }

    private String replaced(String trade, String[] groups) {
        Map<Character, String> others = new HashMap<>();
        for (String group : groups) {
            group.chars().forEach(each -> others.put((char) each, group.replace(Character.toString(each), "")));
        }
        for (int at = trade.length() - 1; at >= 0; at--) {
            String other = others.get(trade.charAt(at));
            if (other != null) {
                return trade.substring(0, at) + other.charAt(random.nextInt(other.length())) + trade.substring(at + 1);
            }
        }
        return trade;
    }

    private String pick(String from) {
        return Character.toString(from.charAt(random.nextInt(from.length())));
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
