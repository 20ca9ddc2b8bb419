package org.chengxin.evidencelog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenBack() throws VerificationException {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

        Checkpoint checkpoint = Checkpoint.parse(text);

        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.parse(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void extensionLinesAreKept() throws VerificationException {
        String text = "a\n9223372036854775807\n" + ROOT + "\nmore\nand more\n";

        assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("more", "and more"));
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n1\nroot",
                "\n1\n" + ROOT + "\n",
                "a b\n1\n" + ROOT + "\n",
                "a+b\n1\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n 1\n" + ROOT + "\n",
                "a\n\n" + ROOT + "\n",
                "a\n1\n" + ROOT,
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nmore\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n\u0661\n" + ROOT + "\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n"
            })
    void whatIsNotACheckpointIsMalformed(String text) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Checkpoint.parse(text))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\tb", "a\u3000b"})
    void noLogHasSuchAnOrigin(String origin) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Checkpoint(origin, 0, Hash.EMPTY_TREE));
    }
}
