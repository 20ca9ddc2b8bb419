package org.chengxin.shared;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.code.IdentityNumber;
import org.jspecify.annotations.Nullable;

/**
 * 个人信息识别: kinds of personal data that a free text seems to hold (个人信息保护法 art. 28, GB/T 35273-2020 annex A). It finds what has
 * a form: numbers in full-width digits, in Chinese numerals, or with blanks and hyphens between, exact homes, and a name behind the word
 * for somebody who reported. It may be wrong either way: a person decides.
 */
public enum PersonalDataKind {
    /** 居民身份证号, with its check symbol (GB 11643). */
    IDENTITY_NUMBER,
    /** 手机号码: eleven digits from 13 to 19. */
    MOBILE,
    /** 银行卡号: 16 to 19 digits of a card scheme, with the check digit of ISO/IEC 7812 (Luhn). */
    BANK_CARD,
    /** 家庭住址 down to the house or room. */
    HOME,
    /** 举报人, 投诉人 and the like with a name. */
    REPORTER_NAME;

    private static final String GAP = "[\\s.\\-–—·_]?";
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])[1-8](?:" + GAP + "\\d){16}" + GAP + "[\\dXx](?![0-9A-Za-z])");
    /**
     * Behind a word for a phone, as in "tel139…", or behind any letters where it is grouped as phones are. Letters and eleven digits in a row
     * are the number of something else, such as an account UD173….
     */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "(?i:tel|telephone|phone|mobile|mob|cell|wechat|weixin|wx|vx)?(?:(?:00|\\+)?86" + GAP + ")?1" + GAP
            + "[3-9](?:" + GAP + "\\d){9}"
            + "|[A-Za-z]{1,10}1[3-9]\\d[\\s.\\-–—·_]\\d{4}[\\s.\\-–—·_]\\d{4})(?![0-9A-Za-z])");

    private static final Pattern CARD = Pattern.compile("(?<![0-9A-Za-z])[3-6](?:[\\s-]?\\d){15,18}(?![0-9A-Za-z])");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:家住|住址|现住|户籍地|居住地|收货地址)[^,，。;；!！?？\\n]{2,60}?\\d\\s{0,2}(?:号|室|幢|栋|单元)");

    /** The usual surnames; 于 is left out, since it is the preposition as a rule. */
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚"
            + "卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章鲁葛殷施";

    private static final Pattern NAME = Pattern.compile("(?:举报|投诉|申诉|报案|受害|证)人(?:是|为)?[:\\s]{0,2}[" + SURNAMES
            + "](?!女士|先生|小姐|师傅|多次|经)[\\p{IsHan}&&[^某]]{1,2}"
            + "(?=$|[\\p{P}\\s\\d]|反映|举报|投诉|申诉|称|提供|来电|致电|电话|手机|表示|要求|提出|的|已)");

    private static final String MASK = "***";
    private static final String NUMERALS = "〇零一二三四五六七八九";

    /** Whether any of these texts seems to hold some; a text may be null. */
    public static boolean isIn(@Nullable String... texts) {
        return Stream.of(texts).anyMatch(text -> text != null && !in(text).isEmpty());
    }

    /** What the text seems to hold; empty if nothing. */
    public static Set<PersonalDataKind> in(String text) {
        String plain = plain(text);
        Set<PersonalDataKind> found = EnumSet.noneOf(PersonalDataKind.class);
        add(found, IDENTITY_NUMBER, has(IDENTITY, plain, PersonalDataKind::isIdentity));
        add(found, MOBILE, has(PHONE, plain, each -> true) || has(PHONE, digits(plain), each -> true));
        add(found, BANK_CARD, has(CARD, plain, PersonalDataKind::isCard));
        add(found, HOME, ADDRESS.matcher(plain).find());
        add(found, REPORTER_NAME, NAME.matcher(plain).find());
        return found;
    }

    /** The text as it was typed, with three stars in place of what it seems to hold and without signs that nobody sees. */
    public static String masked(String text) {
        List<String> typed = text.codePoints().mapToObj(Character::toString).toList();
        List<String> usual = typed.stream().map(PersonalDataKind::plain).toList();
        BitSet hidden = hidden(String.join("", usual));
        StringBuilder masked = new StringBuilder();
        int start = 0;
        boolean before = false;
        for (int index = 0; index < typed.size(); index++) {
            int end = start + usual.get(index).length();
            if (end == start) {
                continue;
            }
            int next = hidden.nextSetBit(start);
            boolean hides = next >= 0 && next < end;
            if (!hides) {
                masked.append(typed.get(index));
            } else if (!before) {
                masked.append(MASK);
            }
            start = end;
            before = hides;
        }
        return masked.toString();
    }

    /** Signs in their usual form (NFKC), without those that nobody sees. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    private static BitSet hidden(String plain) {
        BitSet hidden = new BitSet();
        Stream.of(
                        found(IDENTITY, plain, PersonalDataKind::isIdentity),
                        found(PHONE, plain, each -> true),
                        found(PHONE, digits(plain), each -> true),
                        found(CARD, plain, PersonalDataKind::isCard),
                        found(ADDRESS, plain, each -> true),
                        found(NAME, plain, each -> true))
                .flatMap(each -> each)
                .forEach(each -> hidden.set(each.start(), each.end()));
        return hidden;
    }

    private static void add(Set<PersonalDataKind> found, PersonalDataKind kind, boolean there) {
        if (there) {
            found.add(kind);
        }
    }

    private static boolean has(Pattern form, String text, Predicate<String> real) {
        return found(form, text, real).findAny().isPresent();
    }

    /** Tries every start position: a number may begin inside a run of digits that only looked like one. */
    private static Stream<MatchResult> found(Pattern form, String text, Predicate<String> real) {
        Matcher matcher = form.matcher(text);
        return Stream.iterate(0, from -> matcher.find(from), from -> matcher.start() + 1)
                .map(from -> matcher.toMatchResult())
                .filter(each -> real.test(each.group().replaceAll("[^0-9A-Za-z]", "")));
    }

    private static boolean isIdentity(String number) {
        return IdentityNumber.tryParse(number.toUpperCase(Locale.ROOT), LocalDate.MAX)
                .isPresent();
    }

    private static boolean isCard(String number) {
        boolean scheme = number.startsWith("62") || number.length() == 16 && number.matches("[345].*");
        int sum = 0;
        for (int index = 0; index < number.length(); index++) {
            int digit = number.charAt(number.length() - 1 - index) - '0';
            int doubled = index % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return scheme && sum % 10 == 0;
    }

    /** Chinese numerals as digits. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int index = 0; index < digits.length(); index++) {
            int numeral = NUMERALS.indexOf(digits.charAt(index));
            if (numeral >= 0) {
                digits.setCharAt(index, (char) ('0' + Math.max(0, numeral - 1)));
            }
        }
        return digits.toString();
    }
}
