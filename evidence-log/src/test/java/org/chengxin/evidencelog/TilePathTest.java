package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 67, 256, tile/0/067",
        "1, 999, 1, tile/1/999.p/1",
        "2, 1000, 255, tile/2/x001/000.p/255",
        "63, 1234067, 256, tile/63/x001/x234/067",
        "0, 9223372036854775807, 256, tile/0/x009/x223/x372/x036/x854/x775/807"
    })
    void aTileLiesWhereTheSpecificationPutsIt(int level, long index, int width, String path) {
        assertThat(TilePath.tile(level, index, width)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"0, 256, tile/entries/000", "1234067, 8, tile/entries/x001/x234/067.p/8"})
    void aBundleLiesBesideTheTilesWithTheSameNumbers(long index, int width, String path) {
        assertThat(TilePath.entries(index, width)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 272, 70000, 256",
        "0, 273, 70000, 112",
        "0, 274, 70000, 0",
        "1, 0, 70000, 256",
        "1, 1, 70000, 17",
        "2, 0, 70000, 1",
        "3, 0, 70000, 0",
        "0, 0, 0, 0",
        "0, 0, 256, 256",
        "0, 1, 256, 0",
        "1, 0, 256, 1",
        "0, 9223372036854775807, 9223372036854775807, 0",
        "0, -1, 70000, 0",
        "7, 0, 9223372036854775807, 127",
        "8, 0, 9223372036854775807, 0"
    })
    void aTileIsAsWideAsTheTreeFillsIt(int level, long index, long size, int width) {
        assertThat(TilePath.width(level, index, size)).isEqualTo(width);
    }

    @Test
    void whatIsNoTileHasNoPath() {
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> TilePath.tile(-1, 0, 256),
            () -> TilePath.tile(64, 0, 256),
            () -> TilePath.tile(0, -1, 256),
            () -> TilePath.tile(0, 0, 0),
            () -> TilePath.tile(0, 0, 257),
            () -> TilePath.entries(-1, 256),
            () -> TilePath.entries(0, 0)
        }) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(call);
        }
    }
}
