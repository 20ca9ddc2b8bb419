package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.creditfile.regime.Term;

/**
 * The same kinds of record under the rules of each edition, and within what time they are published and withdrawn.
 *
 * @param editions first day of each
 */
public record PublicationRulesPage(List<LocalDate> editions, List<Row> rows, List<Clock> clocks) {

    /**
     * A kind of record.
     *
     * @param word text key under {@code creditfile.rules.act}
     * @param cells one an edition; empty where no law had a period for it
     */
    public record Row(String word, List<Optional<Cell>> cells) {}

    /** @param basis of the governing law, in the words of the parameter */
    public record Cell(Term term, String basis) {}

    /** @param cells one an edition; empty before there was a period */
    public record Clock(String word, List<Optional<Days>> cells) {}

    /** @param number of working days */
    public record Days(int number, String basis) {}
}
