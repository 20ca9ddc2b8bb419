package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hand-labelled reviews of six films, each film scored by what was learnt from the other five. */
class DoubanTest {

    private final List<List<String>> reviews = new ArrayList<>();

    @Test
    void fakeReviewsOfAFilmNeverSeenAreFoundByTextAndMeta() throws IOException {
        double area = filmHeldOut(List.of("score", "comment_time", "votes", "movie_name"));
        double withoutFilm = filmHeldOut(List.of("score", "comment_time", "votes"));
        double text = filmHeldOut(List.of());

        System.out.printf("text and meta %.4f, without the film %.4f, text %.4f%n", area, withoutFilm, text);
        // The goal of 0.93 was set on 1,600 reviews. The trivial row, character runs alone, has 0.898 here.
        assertThat(text).isGreaterThan(0.9);
        assertThat(withoutFilm).isGreaterThan(0.91);
        assertThat(area).isGreaterThan(0.92);
    }

    private double filmHeldOut(List<String> meta) throws IOException {
        return filmHeldOut(meta, ReviewText.PARAMETERS);
    }

    double filmHeldOut(List<String> meta, Parameters parameters) throws IOException {
        List<Double> scores = new ArrayList<>();
        List<Boolean> fakes = new ArrayList<>();
        TreeSet<String> films = new TreeSet<>();
        reviews.subList(1, reviews.size()).forEach(review -> films.add(review.get(0)));
        double mean = 0;
        for (String film : films) {
            List<Double> ofFilm = scores(film, meta, parameters);
            List<Boolean> fakesOfFilm = reviews.stream()
                    .skip(1)
                    .filter(review -> review.get(0).equals(film))
                    .map(review -> review.get(6).equals("1"))
                    .toList();
            double area = area(ofFilm, fakesOfFilm);
            mean += area / films.size();
            scores.addAll(ofFilm);
            fakes.addAll(fakesOfFilm);
        }
        System.out.printf("  %s: mean of films %.4f, all %.4f%n", meta, mean, area(scores, fakes));
        return area(scores, fakes);
    }

    private List<Double> scores(String film, List<String> meta, Parameters parameters) throws IOException {
        StringWriter written = new StringWriter();
        ReviewText.Settings settings = new ReviewText.Settings("short_comment", "Fake", meta, 0, 1, parameters);
        ReviewText.run(new StringReader(csv(film, false)), new StringReader(csv(film, true)), settings, written);
        return written.toString()
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[1]))
                .toList();
    }

    private static double area(List<Double> scores, List<Boolean> fakes) {
        boolean[] labels = new boolean[fakes.size()];
        for (int at = 0; at < labels.length; at++) {
            labels[at] = fakes.get(at);
        }
        return Ranking.of(scores.stream().mapToDouble(score -> score).toArray(), labels)
                .area();
    }

    private String csv(String film, boolean of) {
        StringBuilder csv = new StringBuilder();
        for (int row = 0; row < reviews.size(); row++) {
            if (row == 0 || reviews.get(row).get(0).equals(film) == of) {
                List<String> quoted = reviews.get(row).stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .toList();
                csv.append(String.join(",", quoted)).append('\n');
            }
        }
        return csv.toString();
    }

    @BeforeEach
    void read() throws IOException {
        String shared = System.getProperty("chengxin.shared", "");
        Path file = Path.of(shared, "douban", "reviews.csv");
        assumeTrue(!shared.isEmpty() && Files.exists(file), "no shared data");
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            while (records.next()) {
                List<String> fields = new ArrayList<>();
                for (int field = 0; field < records.fields(); field++) {
                    fields.add(records.field(field));
                }
                reviews.add(fields);
            }
        }
    }
}
