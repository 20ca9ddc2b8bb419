package org.chengxin.subject.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.subject.name.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a firm's name in the order in which the law sets them: division, trade name 字号, industry, form of organisation
 * (企业名称登记管理规定 art. 6), and the branch at its end; all simplified, half width, lower case.
 *
 * @param division six digits; absent where the name has none
 * @param trade never empty
 * @param industry empty where the name has none
 * @param form class of the form: {@code limited}, {@code stock}, {@code individual-商行}, …; absent where the name has none
 * @param branch what a branch 分公司, 分店 is called beyond its firm; empty for the firm itself
 */
record FirmName(
        @Nullable String division,
        String trade,
        String industry,
        @Nullable String form,
        String branch) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BRANCH = Pattern.compile(
            "^(.{4,}?公司)(.*(?:分公司|分店|分部|分行|门店|店|营业部|经营部|办事处|厂|仓库|服务站|网点))$|^(.{3,}?)((?:第?[一二三四五六七八九十0-9]+(?:号店|分店|店)|[^店]{0,4}分店))$");

    /** The last characters of branches; few other names end so, and the pattern reads a name many times over. */
    private static final String BRANCH_ENDS = "店部行处厂库站点";

    /** The parts of a name, however it is written. */
    static FirmName parse(String name) {
        String rest = Characters.simplified(name);
        String division = null;
        String form = null;
        Matcher brackets = BRACKETS.matcher(rest);
        while (brackets.find()) {
            division = division == null ? Words.PLACES.exact(brackets.group(1)) : division;
            form = form == null ? Words.FORMS.exact(brackets.group(1)) : form;
        }
        rest = BRACKETS.matcher(rest)
                .replaceAll(found -> Words.isKnown(found.group(1)) ? "" : found.group(1))
                .replaceAll("[()]", "");
        String branch = "";
        Matcher branched = BRANCH.matcher(rest);
        if (mayBeBranch(rest) && branched.matches()) {
            rest = branched.group(1) != null ? branched.group(1) : branched.group(3);
            branch = branched.group(1) != null ? branched.group(2) : branched.group(4);
        }
        int start = Words.FORMS.suffix(rest);
        if (start < rest.length()) {
            String named = Words.FORMS.exact(rest.substring(start));
            form = form == null || Words.INDIVIDUAL.equals(form) ? named : form;
            rest = rest.substring(0, start);
        }
        for (int end = Words.PLACES.prefix(rest); end > 0; end = Words.PLACES.prefix(rest)) {
            division = Words.narrower(division, Words.PLACES.exact(rest.substring(0, end)));
            rest = rest.substring(end);
        }
        return withoutForm(division, rest, form, branch);
    }

    private static boolean mayBeBranch(String name) {
        return name.endsWith("分公司") || !name.isEmpty() && BRANCH_ENDS.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private static FirmName withoutForm(@Nullable String division, String named, @Nullable String form, String branch) {
        String rest = named;
        StringBuilder industry = new StringBuilder();
        for (int start = Words.INDUSTRIES.suffix(rest); start < rest.length(); start = Words.INDUSTRIES.suffix(rest)) {
            industry.insert(0, rest.substring(start));
            rest = rest.substring(0, start);
        }
        return new FirmName(division, rest, industry.toString(), form, branch);
    }

    /** How the trade name sounds. */
    List<String> sound() {
        return Pinyin.syllables(trade);
    }

    /** The trade name with look-alike characters folded into one. */
    String look() {
        return Characters.folded(trade);
    }
}
