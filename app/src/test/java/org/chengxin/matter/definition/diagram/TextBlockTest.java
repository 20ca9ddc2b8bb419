package org.chengxin.matter.definition.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text breaks where a reader lets it, and loses nothing. */
class TextBlockTest {

    @Test
    void chineseBreaksAnywhereButBeforeAClosingMark() {
        assertThat(TextBlock.lines("等待投诉人、被投诉人（一）", 70)).containsExactly("等待投诉", "人、被投诉", "人（一）");
        assertThat(TextBlock.lines("甲乙丙丁）", 57)).containsExactly("甲乙丙", "丁）");
    }

    @Test
    void otherWordsBreakAtASpace() {
        assertThat(TextBlock.lines("Waits for: Handling office", 130)).containsExactly("Waits for:", "Handling office");
        assertThat(TextBlock.lines("", 100)).isEmpty();
    }

    @Test
    void nothingIsLostAndNoLineIsMuchTooLong() {
        long seed = 20_261_128;
        Random random = new Random(seed);
        List<String> pieces = List.of("字", "、", "）", "word", " ", "a-very-long-word-without-a-space", "甲乙");
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(30); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            List<String> lines = TextBlock.lines(text.toString(), 130);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed " + seed)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
