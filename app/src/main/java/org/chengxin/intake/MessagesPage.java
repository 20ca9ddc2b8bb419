package org.chengxin.intake;

import java.util.List;

/** The latest requests of one organisation. */
public record MessagesPage(List<MessageLog.Message> messages) {}
