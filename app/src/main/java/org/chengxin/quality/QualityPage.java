package org.chengxin.quality;

import java.util.List;

/**
 * The quality of reports, as a reader sees it.
 *
 * @param judged the last day that was judged; empty before the first
 * @param own what broke at the reader's organisation in the last weeks
 * @param sources the types that the organisation reports
 * @param type word of the type whose figures are shown; empty if nothing was reported
 * @param figures of that type
 * @param held days whose reports are left out: of the organisation, and of the sources that the reader's office supervises
 * @param pulls reports of the organisation that were drawn, the latest month first
 * @param others what breaks at the sources that the reader's office supervises
 * @param answers how those sources answer when their reports are drawn
 * @param checks the organisation's own, then those of the sources that the reader's office supervises
 * @param supervises whether the reader's office supervises sources
 */
public record QualityPage(
        String judged,
        List<Line> own,
        List<Reported> sources,
        String type,
        List<Figure> figures,
        List<Held> held,
        List<Pull> pulls,
        List<Line> others,
        List<Answered> answers,
        List<Checked> checks,
        boolean supervises) {

    /** How many of the own breaks go on. */
    public long open() {
        return own.stream().filter(Line::open).count();
    }

    /**
     * A break in words.
     *
     * @param usual share in percent, or a number of reports
     * @param seen the same of the last day that broke
     * @param ended empty while it goes on
     */
    public record Line(
            String organisation,
            String type,
            String figure,
            String usual,
            String seen,
            String since,
            String last,
            String ended) {

        public boolean open() {
            return ended.isEmpty();
        }
    }

    /**
     * Reports of one type.
     *
     * @param reports of the days shown
     * @param last day with reports
     * @param ofLast reports of that day
     */
    public record Reported(String type, long reports, String last, long ofLast) {}

    /**
     * A day's reports that are left out.
     *
     * @param figures that broke, in words
     * @param matter address of the case in which officers decide; empty before it is opened
     * @param state word of {@code quality.quarantine.WORD}
     */
    public record Held(
            String organisation,
            String type,
            String day,
            List<String> figures,
            String matter,
            String number,
            String state) {}

    /**
     * A report that was drawn.
     *
     * @param matter address of the case in which evidence is asked for; empty before it is opened
     * @param state word of {@code quality.pull.WORD}
     */
    public record Pull(String month, String type, String report, String matter, String number, String state) {}

    /** How a source answers since a month. */
    public record Answered(String organisation, long drawn, long open, long answered, long silent, long differs) {}

    /** How a platform's reports agree with complaints and samplings, see {@link CrossCheck}. */
    public record Checked(String platform, long orders, long reported, long samples, long acted) {}

    /** A figure's share on the days before, and on the last day with reports. */
    public record Figure(String words, String usual, String last) {}
}
