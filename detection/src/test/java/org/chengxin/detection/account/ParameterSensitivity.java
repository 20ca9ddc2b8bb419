package org.chengxin.detection.account;

import java.io.IOException;
import java.util.stream.IntStream;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.Parameters;

/** Prints what halving and doubling each declared constant does in made-up towns; by hand, for docs/models/accounts.md. */
public final class ParameterSensitivity {

    private ParameterSensitivity() {}

    public static void main(String[] arguments) throws IOException {
        print("usual", Accounts.PARAMETERS);
        for (String name : Accounts.PARAMETERS.names()) {
            double value = Accounts.PARAMETERS.get(name);
            print(name + " halved", Accounts.PARAMETERS.with(name, value / 2));
            print(name + " doubled", Accounts.PARAMETERS.with(name, name.equals("damping") ? 1 : value * 2));
        }
    }

    private static void print(String what, Parameters parameters) {
        StringBuilder line = new StringBuilder(what);
        for (long seed : new long[] {61, 62}) {
            Town town = new Town(1500, 0.1, 0.6, 1, seed);
            double[] labels = town.labels(0.1, seed);
            AccountGraph accounts = Accounts.numbered(town.features, town.graph());
            double[] shares =
                    AccountModel.learn(accounts, labels, parameters, seed).shares(accounts);
            int[] open = IntStream.range(0, labels.length)
                    .filter(at -> Double.isNaN(labels[at]))
                    .toArray();
            boolean[] fraud = new boolean[open.length];
            for (int at = 0; at < open.length; at++) {
                fraud[at] = town.fraud[open[at]];
            }
            Ranking ranking =
                    Ranking.of(IntStream.of(open).mapToDouble(at -> shares[at]).toArray(), fraud);
            line.append(" %.4f/%.4f".formatted(ranking.area(), ranking.averagePrecision()));
        }
        System.out.println(line);
    }
}
