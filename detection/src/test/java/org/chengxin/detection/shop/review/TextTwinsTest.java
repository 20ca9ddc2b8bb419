package org.chengxin.detection.shop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.chengxin.detection.text.NearDuplicates;
import org.junit.jupiter.api.Test;

class TextTwinsTest {

    @Test
    void theSameWordsWrittenOtherwiseAreTwins() {
        NearDuplicates twins = TextTwins.among(List.of(
                "The tea smells wonderful, the parcel came in time!",
                "something else altogether, which nobody copied",
                "the tea smells WONDERFUL the parcel came, in time.",
                "茶叶很香包装完好物流也很快下次还会再来购买的推荐给大家",
                "茶叶很香，包装完好，物流也很快，下次还会再来购买的，推荐给大家！"));

        assertThat(twins.group(2)).isEqualTo(twins.group(0));
        assertThat(twins.group(4)).isEqualTo(twins.group(3));
        assertThat(twins.group(1)).isNotEqualTo(twins.group(0));
    }

    @Test
    void shortTextsAreAlone() {
        NearDuplicates twins = TextTwins.among(List.of("very good", "very good"));

        assertThat(twins.group(1)).isNotEqualTo(twins.group(0));
    }

    @Test
    void aThousandCopiesAreOneGroup() {
        List<String> texts = Collections.nCopies(1_000, "a text that a thousand accounts have in common");
        NearDuplicates twins = TextTwins.among(texts);

        for (int text = 0; text < texts.size(); text++) {
            assertThat(twins.group(text)).isZero();
        }
    }
}
