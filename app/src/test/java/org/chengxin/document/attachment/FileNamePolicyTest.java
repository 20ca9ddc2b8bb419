package org.chengxin.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a file's name. */
class FileNamePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "发票 2026.pdf,发票 2026.pdf",
        "C:\\Users\\张三\\发票.pdf,发票.pdf",
        "../../etc/passwd.txt,passwd.txt",
        "a\"b<c>.png,abc.png",
        "'  spaced.jpg ',spaced.jpg"
    })
    void foldersAndSignsThatMeanSomethingElsewhereAreTakenOff(String given, String kept) {
        assertThat(FileNamePolicy.clean(given)).isEqualTo(kept);
    }

    @Test
    void controlCharactersAndTurnsOfTheReadingDirectionGo() {
        assertThat(FileNamePolicy.clean("photo\r\nSet-Cookie: x\u202Egpj.pdf")).isEqualTo("photoSet-Cookie xgpj.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "   ", ".htaccess", "folder/", "\u0000\u0007"})
    void aNameThatIsNoneIsRefused(String given) {
        assertThatThrownBy(() -> FileNamePolicy.clean(given)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLongNameIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> FileNamePolicy.clean("字".repeat(121) + ".pdf"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("125 / 120");
    }
}
