package org.chengxin.matter.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.matter.publicity.ConcludedComplaints.Counts;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only complaints that were accepted and dealt with are made public of an operator. */
class ConcludedComplaintsIT extends ServerTest {

    private static final LocalDate FROM = LocalDate.of(2025, 11, 28);
    private static final Set<String> DEALT_WITH = Set.of("settled", "unperformed", "terminated", "handed-over");
    private static final List<String> STAGES = List.of(
            "settled", "unperformed", "terminated", "handed-over", "refused", "withdrawn", "merged", "negotiation");

    private final SubjectId operator = SubjectId.next();
    private final SubjectId joined = SubjectId.next();
    private final SubjectId stranger = SubjectId.next();
    private final List<UUID> made = new ArrayList<>();

    @Autowired
    private ConcludedComplaints complaints;

    /** A step somebody took in a matter. */
    private record Act(String role, boolean stands) {}

    private record Case(
            String definition,
            String stage,
            @Nullable LocalDate ended,
            boolean merged,
            String role,
            SubjectId subject,
            List<Act> acts) {

        static Case settledAgainst(SubjectId subject, Act... acts) {
            return new Case("complaint", "settled", FROM, false, "respondent", subject, List.of(acts));
        }

        Case at(String other) {
            return new Case(definition, other, ended, merged, role, subject, acts);
        }

        Case endedOn(@Nullable LocalDate day) {
            return new Case(definition, stage, day, merged, role, subject, acts);
        }

        Case mergedIntoAnother() {
            return new Case(definition, stage, ended, true, role, subject, acts);
        }

        Case as(String otherRole) {
            return new Case(definition, stage, ended, merged, otherRole, subject, acts);
        }

        Case of(String otherDefinition) {
            return new Case(otherDefinition, stage, ended, merged, role, subject, acts);
        }
    }

    @AfterEach
    void leavesNothingToTheFeed() {
        for (String table : List.of("act where matter", "participant where matter", "matter where id")) {
            owner().sql("delete from matter." + table + " = any (:ids)")
                    .param("ids", made.toArray(UUID[]::new))
                    .update();
        }
    }

    private UUID make(Case made) {
        UUID id = UUID.randomUUID();
        this.made.add(id);
        owner().sql("""
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision,
                                           merged_into)
                values (:id, :definition, 1, :number, :stage, :opened, cast(:ended as date), 1, 1,
                        cast(:merged as uuid))""")
                .param("id", id)
                .param("definition", made.definition())
                .param("number", "公〔2026〕" + id)
                .param("stage", made.stage())
                .param("opened", FROM.minusYears(1))
                .param("ended", made.ended())
                .param("merged", made.merged() ? UUID.randomUUID() : null)
                .update();
        takesPart(id, made.role(), made.subject(), made.definition());
        int number = 0;
        for (Act act : made.acts()) {
            acts(id, ++number, act);
        }
        return id;
    }

    private void takesPart(UUID matter, String role, SubjectId subject, String definition) {
        owner().sql("""
                insert into matter.participant (matter, role, kind, subject, definition, open, fact)
                values (:id, :role, 'PARTY', :subject, :definition, false, :id)""")
                .param("id", matter)
                .param("role", role)
                .param("subject", subject.value())
                .param("definition", definition)
                .update();
    }

    private void acts(UUID matter, int number, Act act) {
        owner().sql("""
                insert into matter.act (matter, act, step, role, stage_from, stage_to, day, at, stands, actor, fact, seal)
                values (:id, :number, 'answer', :role, 'negotiation', 'negotiation', :day, now(), :stands, :id,
                        gen_random_uuid(), gen_random_uuid())""")
                .param("id", matter)
                .param("number", number)
                .param("role", act.role())
                .param("day", FROM)
                .param("stands", act.stands())
                .update();
    }

    private Counts counts(SubjectId... ids) {
        return complaints.of(List.of(ids), FROM);
    }

    @Test
    void aComplaintCountsFromTheFirstDayOfTheWindowAndNotADayEarlier() {
        make(Case.settledAgainst(operator).endedOn(FROM));
        make(Case.settledAgainst(operator).endedOn(FROM.minusDays(1)));
        assertThat(counts(operator)).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void whatWasRefusedWithdrawnMergedOrIsStillOpenIsLeftOut() {
        make(Case.settledAgainst(operator).at("refused"));
        make(Case.settledAgainst(operator).at("withdrawn"));
        make(Case.settledAgainst(operator).mergedIntoAnother());
        make(Case.settledAgainst(operator).at("negotiation").endedOn(null));
        assertThat(counts(operator)).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void aComplaintThatTheOperatorMadeOrAReportAgainstItIsNoneAgainstIt() {
        make(Case.settledAgainst(operator).as("complainant"));
        make(Case.settledAgainst(operator).of("report"));
        make(Case.settledAgainst(stranger));
        assertThat(counts(operator)).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void onlyTheOperatorsOwnStepThatStandsIsAnAnswer() {
        make(Case.settledAgainst(operator, new Act("respondent", false), new Act("handler", true)));
        assertThat(counts(operator)).isEqualTo(new Counts(1, 0, 1));
        make(Case.settledAgainst(operator, new Act("respondent", true), new Act("respondent", true))
                .at("terminated"));
        assertThat(counts(operator)).isEqualTo(new Counts(2, 1, 1));
    }

    @Test
    void complaintsAgainstBothIdsOfAJoinedSubjectCountTogether() {
        make(Case.settledAgainst(operator));
        make(Case.settledAgainst(joined).at("unperformed"));
        assertThat(counts(operator, joined)).isEqualTo(new Counts(2, 0, 1));
        assertThat(counts(joined)).isEqualTo(new Counts(1, 0, 0));
        assertThat(counts()).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void anyMixtureOfComplaintsIsCountedAsOneByOne() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            Case one = any(random);
            cases.add(one);
            make(one);
        }
        assertThat(counts(operator, joined)).as("seed " + seed).isEqualTo(oneByOne(cases, Set.of(operator, joined)));
        assertThat(counts(operator)).as("seed " + seed).isEqualTo(oneByOne(cases, Set.of(operator)));
    }

    private Case any(Random random) {
        List<Act> acts = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            acts.add(new Act(random.nextBoolean() ? "respondent" : "handler", random.nextBoolean()));
        }
        return new Case(
                random.nextInt(6) == 0 ? "report" : "complaint",
                STAGES.get(random.nextInt(STAGES.size())),
                random.nextInt(6) == 0 ? null : FROM.plusDays(random.nextInt(7) - 2),
                random.nextInt(6) == 0,
                random.nextInt(6) == 0 ? "complainant" : "respondent",
                List.of(operator, joined, stranger).get(random.nextInt(3)),
                acts);
    }

    private static Counts oneByOne(List<Case> cases, Set<SubjectId> ids) {
        long concluded = 0;
        long answered = 0;
        long settled = 0;
        for (Case one : cases) {
            LocalDate ended = one.ended();
            if (!ids.contains(one.subject())
                    || !one.definition().equals("complaint")
                    || !one.role().equals("respondent")
                    || one.merged()
                    || ended == null
                    || ended.isBefore(FROM)
                    || !DEALT_WITH.contains(one.stage())) {
                continue;
            }
            concluded++;
            answered += one.acts().contains(new Act("respondent", true)) ? 1 : 0;
            settled += one.stage().equals("settled") ? 1 : 0;
        }
        return new Counts(concluded, answered, settled);
    }
}
