package org.chengxin.command.guide;

import java.util.List;

/**
 * The stories of the guide. The texts of a story are {@code command.guide.WORD.title} and {@code .lead}, those of its steps
 * {@code command.guide.WORD.1} and so on.
 *
 * @param server address of this installation, for what is typed in a terminal
 */
public record GuidePage(String server, List<Story> stories) {

    public record Story(String word, List<Step> steps) {}

    /**
     * @param account with which to sign in; empty for anybody
     * @param page where it is done; empty for the page that the step before has led to
     * @param command what a program sends, typed in a terminal; empty for none
     */
    public record Step(String account, String page, String command) {

        static Step of(String account, String page) {
            return new Step(account, page, "");
        }
    }
}
