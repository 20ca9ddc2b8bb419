package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body costs a bounded amount of memory, whatever stands in it, and is given up where it passes the bound. */
class JsonLimitsTest {

    private static final int SIXTEEN_MEBIBYTES = 16 << 20;

    private final RequestReader reader = new RequestReader(new ReportTypes(List.of()), () -> LocalDate.of(2026, 1, 1));
    private final Reporter reporter = new Reporter(
            new OrganisationId(Uuid7.next()), OrganisationKind.PLATFORM, "p", null, new SubjectId(Uuid7.next()));

    /** What brought the server down: short words that are large objects in memory. */
    static Stream<String> bombs() {
        String start = "{\"reports\":[{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"a\":[";
        return Stream.of("{\"a\":{\"a\":{\"a\":0}}},", "[],", "[[[[]]]],", "{},", "0,", "\"\",", "{\"a\":[{}]},")
                .map(each -> start + each.repeat(SIXTEEN_MEBIBYTES / each.length()));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsGivenUpLongBeforeItsEnd(String bomb) throws IOException {
        Counted body = new Counted(bomb);
        assertThatThrownBy(() -> reader.read(reporter, body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IntakeProblem.BOUNDS));
        assertThat(body.read).isLessThan(4 << 20);
    }

    @Test
    void depthTextAndNamesAreBounded() {
        List<String> beyond = List.of(
                "[".repeat(21),
                "{\"reports\":\"" + "x".repeat(200_001) + "\"}",
                "{\"" + "n".repeat(60_000) + "\":1}",
                "{\"reports\":" + "1".repeat(1_001) + "}");
        for (String body : beyond) {
            assertThatThrownBy(() -> reader.read(reporter, new Counted(body)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(IntakeProblem.BOUNDS));
        }
    }

    @Test
    void aThousandLargeItemsAreWithinTheBounds() throws IOException {
        String lines = IntStream.range(0, 40)
                .mapToObj(line -> "{\"listing\":\"L\",\"quantity\":1,\"amount\":\"1.00\"}")
                .collect(Collectors.joining(","));
        String item = "{\"type\":\"unknown\",\"key\":\"k\",\"data\":{\"lines\":[" + lines + "]}}";
        String body = "{\"reports\":[" + String.join(",", java.util.Collections.nCopies(900, item)) + "]}";
        assertThat(reader.read(reporter, new Counted(body)))
                .hasSize(900)
                .as("refused, and so not held until the others are read")
                .allSatisfy(refused -> assertThat(refused.data.node().isEmpty()).isTrue());
    }

    /** A body that knows how much of it was read. */
    private static final class Counted extends InputStream {

        private final InputStream body;
        private int read;

        Counted(String body) {
            this.body = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int more = body.read(to, from, length);
            read += Math.max(more, 0);
            return more;
        }
    }
}
