package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.ServerTest;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever keeps the id of a subject is asked before the subject is let go of. */
class SubjectReferencesIT extends ServerTest {

    /** What a column that holds a subject is called. */
    private static final Set<String> SUBJECTS = Set.of("subject", "merchant", "firm");

    /** What other ids are called: a column of a new name is put here or there. */
    private static final Set<String> OTHERS = Set.of(
            ("account act actor attachment attributed_by by came_from carried_after commit_seal committed confirmed_by decided_by decided_in entered_by"
                            + " decision_fact decision_seal desk draw erased_by event evidence executor fact form_fact handler holder id inspection key lead matter"
                            + " measure mentioned_seal merged_into newest obligation office order_id organisation owner paper parent person platform proof proposal provider"
                            + " proposed_by queue raised record recused replaced_by receiver reporter reveal_seal revealed run seal since stand_in subscription thing until version"
                            + " withdrawal withdrawn_by"
                            + " withdrawal_seal first successor creditor_id publisher office_id")
                    .split(" "));

    /** Those that need not be asked, and why. */
    private static final Map<String, String> COVERED = Map.of(
            "creditfile.publication.subject",
                    "what was published of records, which are asked; withdrawn within moments of their erasure",
            "creditfile.publication_due.subject", "a mark that is worked off within moments",
            "exchange.event.subject", "an event outlives its subject, which it names by nothing but the id",
            "account.organisation.subject", "Subjects asks the accounts: an organisation keeps its subject",
            "evaluation.counted.subject", "each is of an evaluation, which is asked",
            "evaluation.due.subject", "a mark that is worked off within moments");

    @Autowired
    private List<Subjects.References> references;

    @Test
    void everyColumnThatHoldsASubjectIsAsked() {
        String sources = sources();
        Map<String, String> unasked = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        columns().forEach((place, column) -> {
            if (SUBJECTS.contains(column)) {
                String asked =
                        "from " + place.substring(0, place.lastIndexOf('.')) + " where " + column + " in (:subjects)";
                if (!COVERED.containsKey(place) && !sources.contains(asked)) {
                    unasked.put(place, asked);
                }
            } else if (!OTHERS.contains(column)) {
                unknown.add(place);
            }
        });
        assertThat(unknown).as("whether these hold subjects is said here").isEmpty();
        assertThat(unasked).as("a Subjects.References of the module").isEmpty();
    }

    @Test
    void aPartyOfACaseIsKept() {
        UUID subject = Uuid7.next();
        List<SubjectId> asked = List.of(new SubjectId(subject));
        assertThat(references).noneMatch(module -> module.refersTo(asked));
        UUID matter = UUID.randomUUID();
        owner().sql("""
                insert into matter.participant (matter, role, kind, subject, definition, open, fact)
                values (:matter, 'respondent', 'PARTY', :subject, 'complaint', false, gen_random_uuid())""").param("matter", matter).param("subject", subject).update();
        try {
            assertThat(references).anyMatch(module -> module.refersTo(asked));
        } finally {
            owner().sql("delete from matter.participant where matter = :matter")
                    .param("matter", matter)
                    .update();
        }
    }

    /** schema.table.column → column, of all ids outside the module's own schema. */
    private static Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        owner().sql("""
                select c.table_schema || '.' || c.table_name || '.' || c.column_name, c.column_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
                  and c.table_schema not in ('subject', 'information_schema', 'pg_catalog')""")
                .query((row, index) -> columns.put(row.getString(1), row.getString(2)))
                .list();
        assertThat(columns).containsKey("trade.line.merchant");
        return columns;
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SubjectReferencesIT::text)
                    .filter(text -> text.contains("(:subjects)"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
