package org.chengxin.intake.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.chengxin.intake.MessageLog.Message;
import org.chengxin.intake.MessageLog.Rejection;
import org.chengxin.intake.Reports.UnattributedFacts;

/**
 * The latest requests of one organisation.
 *
 * @param rejections the first rejected items of its latest requests, each with its key
 * @param held its unattributed reports of all time, not counted since their merchants are not registered
 * @param types the report types it may send
 * @param uploads whether the reader may report with a spreadsheet
 * @param keys whether the reader is in charge of the keys by which reports are signed
 * @param server the public URL of this installation, for commands to copy
 */
public record ReportsPage(
        List<Sent> sent,
        List<Rejection> rejections,
        List<Held> held,
        List<String> types,
        boolean uploads,
        boolean keys,
        String server) {

    /** The unattributed reports of one type. */
    public record Held(String type, UnattributedFacts.Counts counts) {}

    /** The sum of one count over these requests. */
    public long sum(ToLongFunction<Message> number) {
        return sent.stream().map(Sent::message).mapToLong(number).sum();
    }

    /** One request with its refusals parsed. */
    public record Sent(Message message, List<Refusal> refusals) {}

    /** Why one report was refused; the pointer is into its data. */
    public record Refusal(String type, String pointer, String code) {

        /** @param line of {@link Message#refusals}; the pointer is empty for the whole report */
        static Refusal of(String line) {
            String[] parts = line.split("\t", 3);
            return new Refusal(parts[0], parts[1], parts[2]);
        }
    }
}
