package org.chengxin.detection.text;

import java.io.IOException;
import java.util.List;
import org.chengxin.detection.table.Parameters;

/** Prints what halving and doubling each declared constant does on Douban; by hand, for docs/models/text.md. */
public final class ParameterSensitivity {

    private ParameterSensitivity() {}

    public static void main(String[] arguments) throws IOException {
        print("usual", ReviewText.PARAMETERS);
        for (String name : ReviewText.PARAMETERS.names()) {
            double value = ReviewText.PARAMETERS.get(name);
            print(name + " halved", ReviewText.PARAMETERS.with(name, value / 2));
            print(name + " doubled", ReviewText.PARAMETERS.with(name, value * 2));
        }
    }

    private static void print(String what, Parameters parameters) throws IOException {
        DoubanTest films = new DoubanTest();
        films.read();
        List<String> meta = List.of("score", "comment_time", "votes", "movie_name");
        System.out.printf("%s %.4f%n", what, films.filmHeldOut(meta, parameters));
    }
}
