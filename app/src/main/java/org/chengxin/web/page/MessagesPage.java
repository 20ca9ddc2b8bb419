package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.outlet.Message;
import org.jspecify.annotations.Nullable;

/**
 * Messages to people and organisations.
 *
 * @param demo whether nothing was really sent
 * @param older address of the next page
 */
public record MessagesPage(
        List<Message> messages, boolean demo, @Nullable String older) {}
