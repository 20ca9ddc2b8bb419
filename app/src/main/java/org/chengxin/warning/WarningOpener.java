package org.chengxin.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a warning for each selected finding or joins it to an open one; idempotent: after a crash none is opened twice. */
@Component
class WarningOpener {

    private static final Logger LOG = LoggerFactory.getLogger(WarningOpener.class);

    /** Most findings that one call joins, and most for which it opens a warning. */
    private static final int ROUND = 500;

    /** The longest text that the form's field takes. */
    private static final int FACTS = 4_000;

    private static final int COUNTER = 2_000;

    private static final int TOGETHER = 50;

    private static final int MODEL = 100;

    /** What a step of an open warning marks. */
    private enum Told implements Mark {
        FINDING_ADDED
    }

    private final WarningStore store;
    private final Matters matters;
    private final Accounts accounts;
    private final FindingWords words;
    private final TransactionTemplate transaction;

    WarningOpener(
            WarningStore store,
            Matters matters,
            Accounts accounts,
            FindingWords words,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.store = store;
        this.matters = matters;
        this.accounts = accounts;
        this.words = words;
    }

    @Bean
    static MarksRead warningMarks() {
        return MarksRead.of(Findings.WARNING, Set.of(Told.FINDING_ADDED)).taking(Told.FINDING_ADDED);
    }

    /** Groups the open findings of one subject on one platform into one warning; later findings join it while it is open. */
    void raise() {
        store.joining(ROUND).forEach(this::safely);
        store.waiting(ROUND).forEach(this::safely);
    }

    private void safely(SealedFinding finding) {
        try {
            // atomic: a warning without a link to its finding could not be opened again
            transaction.executeWithoutResult(status -> {
                store.lock();
                store.find(finding.id())
                        .filter(still -> still.matter() == null && still.ending() == null)
                        .ifPresent(this::raise);
            });
        } catch (ProblemException refused) {
            LOG.warn(
                    "the warning of finding {} will be tried again: {}",
                    finding.id(),
                    refused.problem().code());
        } catch (RuntimeException failed) { // one finding keeps no other from being raised
            LOG.warn("the warning of finding {} will be tried again: {}", finding.id(), failed.getClass());
        }
    }

    private void raise(SealedFinding finding) {
        Optional<SealedFinding> joined = store.warned(finding);
        List<SealedFinding> told = told(finding);
        Map<String, Object> form = form(finding, told, joined);
        MatterId matter;
        String number;
        if (joined.isEmpty()) {
            Opened opened = matters.raise(Findings.WARNING, "finding-" + finding.id(), form);
            matter = opened.id();
            number = opened.number();
        } else {
            matter = Objects.requireNonNull(joined.get().matter());
            number = Objects.requireNonNull(joined.get().number());
            // a serious finding makes the warning serious
            matters.perform(matter, Set.of(Told.FINDING_ADDED), form);
        }
        told.forEach(each -> store.raised(each.id(), matter, number));
    }

    /** The finding and as many others of its subject as fit the form; the rest joins later. */
    private List<SealedFinding> told(SealedFinding finding) {
        List<SealedFinding> told = new ArrayList<>(List.of(finding));
        int length = length(finding);
        for (SealedFinding other : store.together(finding, TOGETHER)) {
            length += 1 + length(other);
            if (length > FACTS) {
                break;
            }
            told.add(other);
        }
        return told;
    }

    private int length(SealedFinding finding) {
        String text = String.join("\n", words.facts(List.of(finding), Locale.CHINESE));
        return text.codePointCount(0, text.length());
    }

    private Map<String, Object> form(SealedFinding finding, List<SealedFinding> told, Optional<SealedFinding> joined) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("subject", party(finding));
        if (finding.division() != null) {
            form.put("place", finding.division());
        }
        accounts.find(finding.platform())
                .map(Organisation::name)
                .ifPresent(name -> form.put("platform", Map.of("words", name)));
        form.put("kind", WarningPolicy.word(finding.kind()));
        form.put(
                "severity",
                Stream.concat(told.stream(), joined.stream())
                        .map(SealedFinding::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(finding.severity())
                        .word());
        form.put("facts", shortened(words.facts(told, Locale.CHINESE), FACTS));
        form.put("counter", shortened(words.counters(finding, Locale.CHINESE), COUNTER));
        form.put("model", shortened(List.of(finding.model() + " " + finding.version()), MODEL));
        form.put("finding", finding.id().toString());
        form.values().removeIf(value -> value.equals(""));
        return form;
    }

    private Map<String, Object> party(SealedFinding finding) {
        Map<String, Object> party = new HashMap<>();
        SubjectId subject = finding.subject();
        if (subject != null) {
            party.put("subject", subject.toString());
        }
        party.put("words", words.named(finding, Locale.CHINESE));
        return party;
    }

    private static String shortened(List<String> sentences, int longest) {
        String text = String.join("\n", sentences);
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
