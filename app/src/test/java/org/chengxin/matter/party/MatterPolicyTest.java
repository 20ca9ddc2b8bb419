package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is nobody to a matter sees nothing of it; everybody else sees what the role allows. */
class MatterPolicyTest {

    private static final String RECEIPT = "ABCD-EFGH-JKLM-NPQR";
    private static final Label NONE = new Label("", "");

    private final MatterDefinition definition = DefinitionFile.read(yaml());
    private final Organisation office = organisation(OrganisationKind.DEPARTMENT);
    private final Organisation firm = organisation(OrganisationKind.PLATFORM);
    private final UUID recused = UUID.randomUUID();
    private final MatterState matter = new MatterState(
            new MatterId(UUID.randomUUID()),
            "trial",
            1,
            "1",
            "received",
            LocalDate.of(2026, 3, 2),
            null,
            1,
            1,
            null,
            null,
            null,
            Receipts.hash(RECEIPT),
            Set.of(recused),
            List.of(
                    party("asker", null, null),
                    party("rival", firm.subject(), firm.id()),
                    Participation.office("handler", office.id(), "place", "330106")),
            List.of());

    @Test
    void anOfficerOfTheOfficeIsItsHandler() {
        ViewerRole who =
                at(Actor.of(person(office, Role.OFFICER, UUID.randomUUID()))).orElseThrow();
        assertThat(who.viewer()).isEqualTo(Viewer.OFFICE);
        assertThat(who.roles()).containsExactly("handler");
        assertThat(who.officeRole()).isEqualTo("handler");
        assertThat(who.recused()).isFalse();
        assertThat(at(Actor.of(person(office, Role.OFFICER, recused)))
                        .orElseThrow()
                        .recused())
                .isTrue();
        assertThat(at(Actor.of(person(office, null, null))).orElseThrow().viewer())
                .as("a program of the office")
                .isEqualTo(Viewer.OFFICE);
    }

    @Test
    void everybodyElseIsDeniedByDefault() {
        Organisation elsewhere = organisation(OrganisationKind.DEPARTMENT);
        assertThat(at(Actor.NOBODY)).isEmpty();
        assertThat(at(Actor.holding("ABCD-EFGH-JKLM-NPQS"))).isEmpty();
        for (Role role : Role.values()) {
            assertThat(at(Actor.of(person(elsewhere, role, UUID.randomUUID()))))
                    .as(role.word())
                    .isEmpty();
        }
        assertThat(at(Actor.of(person(office, Role.CITIZEN, UUID.randomUUID()))))
                .as("a citizen's account is nobody of the organisation it lies with")
                .isEmpty();
        assertThat(at(Actor.of(person(firm, Role.CITIZEN, UUID.randomUUID())))).isEmpty();
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)) {
            for (Organisation own : List.of(office, firm)) {
                assertThat(at(Actor.of(person(own, role, UUID.randomUUID()))))
                        .as("who watches reads no case, not his own organisation's either")
                        .isEmpty();
            }
        }
    }

    @Test
    void aPartyIsKnownByItsOrganisationItsSubjectOrItsReceipt() {
        assertThat(at(Actor.of(person(firm, Role.PLATFORM_OPERATOR, UUID.randomUUID())))
                        .orElseThrow()
                        .roles())
                .containsExactly("rival");
        Organisation joined = organisation(OrganisationKind.PLATFORM);
        Caller sister = person(joined, null, null);
        assertThat(MatterPolicy.viewerRole(matter, definition, Actor.of(sister), Set.of(), (one, other) -> true))
                .as("a subject that was joined with the party's")
                .isPresent();
        assertThat(at(Actor.holding(" abcd efgh jklm npqr ")).orElseThrow().roles())
                .containsExactly("asker");
    }

    @Test
    void anOfficeAboveUrgesAndIsNoParticipant() {
        Organisation above = organisation(OrganisationKind.DEPARTMENT);
        Caller head = person(above, Role.OFFICER, UUID.randomUUID());
        assertThat(MatterPolicy.viewerRole(matter, definition, Actor.of(head), Set.of(office.id()), SubjectId::equals)
                        .orElseThrow()
                        .viewer())
                .isEqualTo(Viewer.ABOVE);
    }

    @Test
    void aSecretPartyIsKnownToOfficesAndToItselfAlone() {
        ViewerRole rival = at(Actor.of(person(firm, null, null))).orElseThrow();
        ViewerRole asker = at(Actor.holding(RECEIPT)).orElseThrow();
        ViewerRole officer =
                at(Actor.of(person(office, Role.OFFICER, UUID.randomUUID()))).orElseThrow();
        var secret = definition.roles().get("asker");
        assertThat(MatterPolicy.knows(rival, secret, "asker")).isFalse();
        assertThat(MatterPolicy.knows(asker, secret, "asker")).isTrue();
        assertThat(MatterPolicy.knows(officer, secret, "asker")).isTrue();
        assertThat(MatterPolicy.knows(asker, definition.roles().get("rival"), "rival"))
                .isTrue();
    }

    @Test
    void aFieldIsReadByItsWriterByOfficesAndByWhomItNames() {
        ViewerRole rival = at(Actor.of(person(firm, null, null))).orElseThrow();
        ViewerRole asker = at(Actor.holding(RECEIPT)).orElseThrow();
        FormDefinition form = new FormDefinition(NONE, List.of("rival"), Map.of());
        assertThat(MatterPolicy.reads(rival, form, field(false, null), "asker")).isTrue();
        assertThat(MatterPolicy.reads(rival, form, field(true, null), "asker"))
                .as("a secret field is seen by no party but its writer")
                .isFalse();
        assertThat(MatterPolicy.reads(asker, form, field(true, null), "asker")).isTrue();
        assertThat(MatterPolicy.reads(rival, form, field(false, List.of()), "asker"))
                .isFalse();
        assertThat(MatterPolicy.reads(
                        asker, new FormDefinition(NONE, List.of(), Map.of()), field(false, null), "handler"))
                .isFalse();
    }

    private Optional<ViewerRole> at(Actor actor) {
        return MatterPolicy.viewerRole(matter, definition, actor, Set.of(), SubjectId::equals);
    }

    private static Field field(boolean secret, @Nullable List<String> seenBy) {
        return new Field(Type.TEXT, NONE, NONE, false, secret, 0, Map.of(), Map.of(), seenBy);
    }

    private static Participation party(
            String role, @Nullable SubjectId subject, @Nullable OrganisationId organisation) {
        return new Participation(
                role, Kind.PARTY, subject, organisation, null, null, null, null, null, null, null, null);
    }

    private static Organisation organisation(OrganisationKind kind) {
        return new Organisation(new OrganisationId(UUID.randomUUID()), kind.word(), kind, null, null, SubjectId.next());
    }

    private static Caller person(Organisation at, @Nullable Role role, @Nullable UUID account) {
        return new Caller(at, account, account == null ? null : "somebody", role, false);
    }

    private static String yaml() {
        try (var file = org.chengxin.matter.Town.class.getResourceAsStream("trial.yaml")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("NAME", "trial")
                    .replace("DEPARTMENT", "tax");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
