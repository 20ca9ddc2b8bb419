package org.chengxin.detection.account;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.detection.table.Phrases;

/** Why the first undecided accounts stand where they do, in words: what they do and who is around them, for and against. */
final class AccountReasons {

    private static final int SHOWN = 4;
    private static final double LITTLE = 0.05;
    private static final int FEW = 3;

    /**
     * Explanation of one account's score.
     *
     * @param own what each column of what it does adds to the logarithm of the odds
     * @param joined how many it is joined with
     * @param frauds how many of them were decided to be fraudulent
     * @param others what the first stage thinks of them, in the mean
     * @param all what it thinks of all accounts
     */
    record Account(int account, double[] own, int joined, int frauds, int honest, double others, double all) {}

    private final AccountModel model;
    private final AccountGraph accounts;
    private final double[] shares;

    AccountReasons(AccountModel model, AccountGraph accounts, double[] shares) {
        this.model = model;
        this.accounts = accounts;
        this.shares = shares;
    }

    /** Chinese first. */
    void write(Writer out, int most) throws IOException {
        boolean[] decided = model.decided(accounts);
        int[] first = IntStream.range(0, shares.length)
                .filter(account -> !decided[account])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer account) -> -shares[account])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(account -> account)
                .toArray();
        List<Account> told = model.pushes(accounts, first);
        double[] middles = Arrays.stream(accounts.features())
                .mapToDouble(AccountReasons::middle)
                .toArray();
        for (Phrases words : Phrases.both(AccountReasons.class)) {
            if (told.isEmpty()) {
                out.write(words.text(first.length > 0 ? "nothing" : "none") + "\n");
                continue;
            }
            out.write(words.text("rank", model.trained(), model.frauds()) + "\n");
            for (Account account : told) {
                out.write(words.joined(account(words, account, middles)) + "\n");
            }
        }
    }

    private static double middle(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private List<String> account(Phrases words, Account account, double[] middles) {
        List<String> said = new ArrayList<>();
        List<String> good = new ArrayList<>();
        said.add(words.text("account", accounts.ids().get(account.account), Math.round(100 * shares[account.account])));
        String against = strongest(words, account, middles, 1);
        if (!against.isEmpty()) {
            said.add(words.text("does", against));
        }
        String speaks = strongest(words, account, middles, -1);
        if (!speaks.isEmpty()) {
            good.add(words.text("does.for", speaks));
        }
        if (account.joined == 0) {
            good.add(words.text("alone.for"));
        } else {
            String company = words.text(
                    "joined",
                    account.joined,
                    account.frauds,
                    account.honest,
                    Math.round(100 * account.others),
                    Math.round(100 * account.all));
            said.add(company);
            if (account.others <= account.all) {
                good.add(words.text("joined.for"));
            }
            if (account.frauds == 0) {
                good.add(words.text("frauds.for"));
            }
            if (account.joined < FEW) {
                good.add(words.text("few.for"));
            }
        }
        said.addAll(good.isEmpty() ? List.of(words.text("for.none")) : good);
        return said;
    }

    private String strongest(Phrases words, Account account, double[] middles, int sign) {
        return IntStream.range(0, account.own.length)
                .boxed()
                .filter(column -> sign * account.own[column] > LITTLE)
                .sorted(Comparator.comparingDouble((Integer column) -> -sign * account.own[column])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .map(column -> value(words, column, account, middles))
                .collect(Collectors.joining(words.text("and")));
    }

    private String value(Phrases words, int column, Account account, double[] middles) {
        double value = accounts.features()[column][account.account];
        String push = String.format(Locale.ROOT, "%+.1f", account.own[column]);
        String name = accounts.columns().get(column);
        return Double.isNaN(value)
                ? words.text("missing", name, push)
                : words.text("value", name, number(value), number(middles[column]), push);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
