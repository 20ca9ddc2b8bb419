package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.outlet.Message;
import org.jspecify.annotations.Nullable;

/**
 * What was told to people and organisations.
 *
 * @param demo whether nothing was really sent
 * @param everybody whether those of all are shown and not the reader's organisation's alone
 * @param older address of the next page
 */
public record MessagesPage(
        List<Message> messages,
        boolean demo,
        boolean everybody,
        @Nullable String older) {}
