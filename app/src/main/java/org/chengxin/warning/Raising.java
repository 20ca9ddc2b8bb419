package org.chengxin.warning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a warning for each finding that a person is to look at; done again after a crash, it opens none twice. */
@Component
class Raising {

    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);

    /** What one round opens. */
    private static final int ROUND = 500;

    /** What the form takes. */
    private static final int FACTS = 4_000;

    private static final int COUNTER = 2_000;

    private final WarningStore store;
    private final Matters matters;
    private final Subjects subjects;
    private final Accounts accounts;
    private final FindingWords words;

    Raising(WarningStore store, Matters matters, Subjects subjects, Accounts accounts, FindingWords words) {
        this.store = store;
        this.matters = matters;
        this.subjects = subjects;
        this.accounts = accounts;
        this.words = words;
    }

    /** @return how many were opened */
    int raise() {
        List<SealedFinding> waiting = store.waiting(ROUND);
        int raised = 0;
        for (SealedFinding finding : waiting) {
            try {
                Opened opened = matters.raise(Findings.WARNING, "finding-" + finding.id(), form(finding));
                store.raised(finding.id(), opened);
                raised++;
            } catch (ProblemException refused) {
                LOG.warn(
                        "the warning of finding {} will be tried again: {}",
                        finding.id(),
                        refused.problem().code());
            }
        }
        return raised;
    }

    private Map<String, Object> form(SealedFinding finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("subject", party(finding));
        if (finding.division() != null) {
            form.put("place", finding.division());
        }
        accounts.find(finding.platform())
                .map(Organisation::name)
                .ifPresent(name -> form.put("platform", Map.of("words", name)));
        form.put("kind", WarningPolicy.word(finding.kind()));
        form.put("severity", finding.severity().word());
        form.put("facts", shortened(words.facts(finding, Locale.CHINESE), FACTS));
        form.put("counter", shortened(words.counters(finding, Locale.CHINESE), COUNTER));
        form.put("model", finding.model() + " " + finding.version());
        form.put("finding", finding.id().toString());
        form.values().removeIf(value -> value.equals(""));
        return form;
    }

    private Map<String, Object> party(SealedFinding finding) {
        Map<String, Object> party = new HashMap<>();
        String name = finding.subject() == null
                ? null
                : subjects.find(finding.subject()).map(Subject::name).orElse(null);
        if (name != null) {
            party.put("subject", finding.subject().toString());
        }
        party.put("words", name != null ? name : words.named(finding, Locale.CHINESE));
        return party;
    }

    private static String shortened(List<String> sentences, int longest) {
        String text = String.join("\n", sentences);
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
