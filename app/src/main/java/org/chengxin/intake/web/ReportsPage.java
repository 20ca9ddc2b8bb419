package org.chengxin.intake.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.chengxin.intake.MessageLog.Message;
import org.chengxin.intake.Reports.UnattributedFacts;

/**
 * The latest requests of one organisation.
 *
 * @param held what of all that it ever reported counts nowhere, since its merchants are not registered
 * @param types what the organisation may report
 * @param server address under which this server was asked, for commands to copy
 */
public record ReportsPage(List<Sent> sent, List<Held> held, List<String> types, String server) {

    /** What counts nowhere, of one type. */
    public record Held(String type, UnattributedFacts.Counts counts) {}

    /** One number of all these requests together. */
    public long sum(ToLongFunction<Message> number) {
        return sent.stream().map(Sent::message).mapToLong(number).sum();
    }

    /** One request with its refusals taken apart. */
    public record Sent(Message message, List<Refusal> refusals) {}

    /** Why one report was refused; the pointer leads into its data. */
    public record Refusal(String type, String pointer, String code) {

        /** @param line {@code type pointer code}, the pointer empty for the report as a whole */
        static Refusal of(String line) {
            String[] parts = line.split(" ", 3);
            return parts.length == 3
                    ? new Refusal(parts[0], parts[1], parts[2])
                    : new Refusal(line, "", "report.type-not-permitted");
        }
    }
}
