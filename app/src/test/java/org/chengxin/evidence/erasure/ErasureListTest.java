package org.chengxin.evidence.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.evidence.erasure.ErasureList.Listed;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of erasures lies outside the data directory and is complete after each crash. */
class ErasureListTest {

    @TempDir
    private Path parent;

    private ErasureList list() {
        return new ErasureList(new DataDirectory(parent.resolve("data")), new ErasureListSettings(null));
    }

    private static Listed line(String basis) {
        return new Listed(FactId.next(), FactId.next(), basis);
    }

    private static List<Listed> all(ErasureList list) {
        List<Listed> all = new ArrayList<>();
        list.read(all::addAll);
        return all;
    }

    @Test
    void liesBesideTheDataDirectoryForItsOwnerAlone() throws Exception {
        ErasureList list = list();
        assertThat(all(list)).isEmpty();
        list.append(List.of(line("个人信息保护法第47条")));
        assertThat(list.file()).isEqualTo(parent.resolve("data.erasures"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void givesWhatWasAddedInOrderAndTheNewestApart() {
        List<Listed> lines =
                IntStream.range(0, 2_500).mapToObj(each -> line("依据 " + each)).toList();
        list().append(lines.subList(0, 1_200));
        list().append(lines.subList(1_200, 2_500));
        assertThat(all(list())).isEqualTo(lines);
        assertThat(list().tail().lines()).isEqualTo(lines);
        assertThat(list().tail().whole()).isTrue();
    }

    @Test
    void readsNoMoreThanTheEndForTheNewest() {
        List<Listed> lines =
                IntStream.range(0, 20_000).mapToObj(each -> line("依据")).toList();
        list().append(lines);
        ErasureList.Tail tail = list().tail();
        assertThat(tail.whole()).isFalse();
        assertThat(tail.lines()).hasSizeBetween(1_000, 19_000);
        assertThat(lines).endsWith(tail.lines().toArray(Listed[]::new));
    }

    @Test
    void losesNothingToALineThatACrashCutOff() throws Exception {
        Listed first = line("甲");
        list().append(List.of(first));
        Files.writeString(list().file(), first.fact() + " " + "cut", StandardOpenOption.APPEND);
        Listed second = line("乙");
        list().append(List.of(second));
        assertThat(all(list())).containsExactly(first, second);
    }

    @Test
    void keepsABasisOfSeveralLinesInOne() {
        list().append(List.of(line("第一行\r\n第二行")));
        assertThat(all(list())).extracting(Listed::basis).containsExactly("第一行 第二行");
    }
}
