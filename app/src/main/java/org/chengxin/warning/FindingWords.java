package org.chengxin.warning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Words;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Describes findings in sentences for readers who do not know the model. */
@Component
public class FindingWords {

    private final Texts texts;
    private final Subjects subjects;
    private final Accounts accounts;

    FindingWords(Texts texts, Subjects subjects, Accounts accounts) {
        this.texts = texts;
        this.subjects = subjects;
        this.accounts = accounts;
    }

    /** Measured values by kind, next to those of honest records. */
    public List<String> facts(List<SealedFinding> findings, Locale language) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(texts.in(language, "warning.kind." + finding.kind())),
                        finding.content().parts().stream().map(part -> "· " + measure(part, language))))
                .toList();
    }

    public String measure(FindingContent.Part part, Locale language) {
        return known(Measure.values(), Measure::key, part.measure())
                .map(measure -> words(language).of(new Part(measure, part.value(), part.expected(), part.weight())))
                .orElse(part.measure());
    }

    /** The innocent explanations that were checked. */
    public List<String> counters(SealedFinding finding, Locale language) {
        return finding.content().counters().stream()
                .map(counter -> known(Explanation.values(), Explanation::key, counter.explanation())
                        .map(explanation -> words(language)
                                .of(new Counter(explanation, counter.share() < 0 ? Double.NaN : counter.share())))
                        .orElse(counter.explanation()))
                .toList();
    }

    /** A key of another model version may be unknown here; then the key itself is shown. */
    private static <T> Optional<T> known(T[] all, Function<T, String> key, String wanted) {
        return Arrays.stream(all).filter(each -> key.apply(each).equals(wanted)).findFirst();
    }

    private static Words words(Locale language) {
        return language.equals(Locale.ENGLISH) ? Words.english() : Words.chinese();
    }

    /** The entity it is about: the merchant, or the first of several with the merchant involved. */
    public String named(SealedFinding finding, Locale language) {
        List<FindingContent.Who> named = finding.content().named();
        if (named.isEmpty()) {
            return texts.in(language, "warning.nobody");
        }
        String first = who(named.get(0), language);
        if (named.size() == 1 || named.get(0).kind().equals("merchant")) {
            return first;
        }
        return Stream.of(ofSubject(finding), named.stream(), finding.content().nearby().stream())
                .flatMap(each -> each)
                .filter(who -> who.kind().equals("merchant"))
                .findFirst()
                .map(merchant -> texts.in(language, "warning.several.at", first, named.size(), who(merchant, language)))
                .orElseGet(() -> texts.in(language, "warning.several", first, named.size()));
    }

    /** For buyer accounts the subject comes first: a ring may already be known by another of its merchants. */
    private static Stream<FindingContent.Who> ofSubject(SealedFinding finding) {
        SubjectId subject = finding.subject();
        return subject == null || !finding.content().named().get(0).kind().equals("buyer")
                ? Stream.empty()
                : Stream.of(new FindingContent.Who("merchant", subject.toString()));
    }

    /** The addressee: the merchant, the firm of a courier or outlet, or a text that nobody is known. */
    public String addressee(SealedFinding finding, Locale language) {
        return Optional.ofNullable(finding.subject())
                .flatMap(subject -> name(subject, language))
                .orElseGet(() -> texts.in(language, "warning.addressee.unknown"));
    }

    /** Public page of the addressee; empty if unknown. */
    public Optional<String> page(SealedFinding finding) {
        return Optional.ofNullable(finding.subject())
                .flatMap(subjects::find)
                .map(subject -> "/subjects/" + subject.id());
    }

    /** A merchant's name, a courier or outlet with its firm, otherwise the reporter's key. */
    public String who(FindingContent.Who who, Locale language) {
        return texts.in(language, "warning.who." + who.kind(), name(who, language));
    }

    private String name(FindingContent.Who who, Locale language) {
        return switch (who.kind()) {
            case "merchant" ->
                SubjectId.tryParse(who.key()).flatMap(id -> name(id, language)).orElse(who.key());
            case "courier", "outlet" ->
                Carrier.parse(who.key())
                        .map(carrier -> texts.in(
                                language,
                                "warning.of.firm",
                                carrier.key(),
                                name(carrier.firm(), language).orElse(texts.in(language, "warning.firm.unknown"))))
                        .orElse(who.key());
            default -> who.key();
        };
    }

    private Optional<String> name(SubjectId id, Locale language) {
        return subjects.find(id)
                .map(subject -> subject.name() == null ? texts.in(language, "warning.natural") : subject.name())
                .or(() -> accounts.organisationOf(id, null).map(Organisation::name));
    }
}
