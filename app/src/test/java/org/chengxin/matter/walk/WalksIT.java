package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks over every shipped kind, lawful and not; {@code -Dseed} walks one again, {@code -Dsoak} walks more. */
@Tag("drill")
class WalksIT extends PlayedKinds {

    private static final int WALKS = 2 * Integer.getInteger("soak", 1);
    private static final int STEPS = 30;
    private static final long SEED = Long.getLong("seed", 20_260_302L * Integer.getInteger("soak", 1));

    static Stream<String> allKinds() {
        return ShippedKinds.definitions().keySet().stream();
    }

    /** Those that somebody opens; the others are opened by matters. */
    static Stream<String> kinds() {
        return ShippedKinds.definitions().values().stream()
                .filter(kind -> !Set.of(Channel.LINK, Channel.HOUSE)
                        .containsAll(kind.opening().channels()))
                .map(MatterDefinition::name);
    }

    @ParameterizedTest
    @MethodSource("allKinds")
    void staysInOrderWhateverIsDone(String kind) {
        System.out.println("walks of " + kind + " -Dseed=" + SEED);
        int taken = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            Random random = new Random(SEED + 31L * walk + kind.hashCode());
            String planted = "欧阳" + Integer.toString(random.nextInt(1_000_000), 36) + "埋名";
            MatterDefinition definition = Stagehand.kind(kind);
            boolean named = definition.openingForm().fields().containsKey("name");
            Play play = named ? open(kind, "name", planted) : hand.begun(kind);
            taken += new Walk(hand, play, new Replay(sql, proofs), random, planted).walks(STEPS);
        }
        assertThat(taken).as("acts taken in walks of %s", kind).isPositive();
    }

    /** An opening that is refused leaves no matter, and none is taken that says what it must not. */
    @ParameterizedTest
    @MethodSource("kinds")
    void isOpenedByNobodyWithASpoiltForm(String kind) {
        Random random = new Random(SEED + kind.hashCode());
        Hostile hostile = new Hostile(random);
        MatterDefinition definition = Stagehand.kind(kind);
        Actor actor = hand.opener(definition);
        for (int round = 0; round < 6 * WALKS; round++) {
            String key = UUID.randomUUID().toString();
            Map<String, Object> form = new HashMap<>(hand.forms(actor).filled(definition.openingForm(), key));
            String required = definition.openingForm().fields().entrySet().stream()
                    .filter(field -> field.getValue().required())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("facts");
            form.remove(required);
            ProblemException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    ProblemException.class,
                    () -> matters.open(new Opening(kind, actor, Stagehand.channel(actor), key, hostile.spoilt(form))));
            assertThat(refused).as("%s without %s", kind, required).isNotNull();
            assertThat(refused.problem()).isEqualTo(MatterProblem.FORM);
            assertThat(sql.sql("select count(*) from matter.act where key = :key")
                            .param("key", key)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
