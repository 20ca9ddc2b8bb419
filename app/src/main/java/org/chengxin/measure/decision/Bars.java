package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.matter.publicity.ConcludedComplaints;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** What bars an incentive of a subject today: what stands against its good standing, and agreements that it did not perform. */
@Component
public class Bars {

    private static final String AGREEMENT = "agreement";
    private static final String MONTHS = "measure.agreement-months";

    private final List<StandsAgainst> sources;
    private final ConcludedComplaints complaints;
    private final KnownAs knownAs;
    private final Parameters parameters;
    private final LegalClock clock;
    private final Texts texts;

    Bars(
            List<StandsAgainst> sources,
            ConcludedComplaints complaints,
            KnownAs knownAs,
            Parameters parameters,
            LegalClock clock,
            Texts texts) {
        this.sources = sources;
        this.complaints = complaints;
        this.knownAs = knownAs;
        this.parameters = parameters;
        this.clock = clock;
        this.texts = texts;
    }

    /** The first thing that bars the item, in words; empty if nothing does. */
    public Optional<String> against(CatalogueItem item, SubjectId subject) {
        return ConditionPolicy.bar(item, of(item, subject)).map(Bar::words);
    }

    /** Of what the item is barred by. */
    List<Bar> of(CatalogueItem item, SubjectId subject) {
        if (item.bars().isEmpty()) {
            return List.of();
        }
        Set<SubjectId> all = knownAs.of(subject);
        List<Bar> bars = new ArrayList<>();
        sources.stream()
                .filter(source -> source.checks().stream().anyMatch(item.bars()::contains))
                .flatMap(source -> source.against(all).stream())
                .map(reason -> bar(reason.check(), reason.number() + "，" + reason.authority()))
                .forEach(bars::add);
        if (item.bars().contains(AGREEMENT)) {
            LocalDate from = clock.today().minusMonths(parameters.whole(MONTHS));
            complaints.unperformed(all, from).stream()
                    .map(number -> bar(AGREEMENT, number))
                    .forEach(bars::add);
        }
        return bars;
    }

    private Bar bar(String word, String which) {
        return new Bar(word, zh("measure.bar." + word) + "（" + which + "）");
    }

    /** What the decision names as its conditions. */
    public String conditions(CatalogueItem item) {
        return item.bars().stream().map(word -> zh("measure.bar." + word)).collect(Collectors.joining("；"));
    }

    private String zh(String key) {
        return texts.in(Locale.CHINESE, key);
    }
}
