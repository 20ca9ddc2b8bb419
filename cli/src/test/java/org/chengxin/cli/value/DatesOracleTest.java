package org.chengxin.cli.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Random;
import org.chengxin.cli.source.MoneyUnit;
import org.junit.jupiter.api.Test;

/** Values against slow but obvious computations. */
class DatesOracleTest {

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private final Day day = new Day(Objects.requireNonNull(MomentFormat.named("usual")));

    @Test
    void readsEveryDayOfTheRangeInEveryForm() throws UnfitException {
        LocalDate last = LocalDate.of(2100, 12, 31);
        for (LocalDate date = LocalDate.of(1990, 1, 1); !date.isAfter(last); date = date.plusDays(1)) {
            int y = date.getYear();
            int m = date.getMonthValue();
            int d = date.getDayOfMonth();
            String expected = date.toString();
            assertThat(day.convert(String.valueOf(ChronoUnit.DAYS.between(EXCEL_ZERO, date)), null))
                    .isEqualTo(expected);
            assertThat(day.convert(y + "/" + m + "/" + d, null)).isEqualTo(expected);
            assertThat(day.convert(y + "年" + m + "月" + d + "日", null)).isEqualTo(expected);
            assertThat(day.convert(expected.replace("-", ""), null)).isEqualTo(expected);
            assertThat(day.convert(expected + " 12:34:56", null)).isEqualTo(expected);
        }
    }

    @Test
    void turnsAnyMoneyOfUpToSixDecimalsOfTenThousandsIntoFen() throws UnfitException {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        MoneyUnit wan = Objects.requireNonNull(MoneyUnit.named("万元"));
        for (int i = 0; i < 20_000; i++) {
            long fen = random.nextLong(1_000_000_000_000L);
            BigDecimal inWan = BigDecimal.valueOf(fen, 6);
            String text = random.nextBoolean()
                    ? inWan.toPlainString()
                    : inWan.stripTrailingZeros().toPlainString();
            assertThat(new Amount(wan).convert(text, null))
                    .as("seed %d", seed)
                    .isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
        }
    }

    @Test
    void readsEveryFormOfTimeOfDay() throws UnfitException {
        MomentFormat usual = Objects.requireNonNull(MomentFormat.named("usual"));
        for (int minute = 0; minute < 24 * 60; minute += 7) {
            int h = minute / 60;
            int m = minute % 60;
            LocalDate date = LocalDate.of(2024, 2, 29);
            for (String text : new String[] {
                "2024-02-29 %02d:%02d:00".formatted(h, m),
                "2024-02-29T%02d:%02d:00".formatted(h, m),
                "2024/2/29 %d:%02d".formatted(h, m),
                "2024年2月29日%d时%d分".formatted(h, m),
                "2024年2月29日 %d点%d分0秒".formatted(h, m),
                "20240229%02d%02d00".formatted(h, m),
                "20240229 %02d:%02d:00".formatted(h, m)
            }) {
                assertThat(Objects.requireNonNull(usual.parse(text)).clock())
                        .as(text)
                        .isEqualTo(date.atTime(h, m));
            }
        }
    }
}
