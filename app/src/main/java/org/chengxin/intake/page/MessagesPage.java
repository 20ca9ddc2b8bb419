package org.chengxin.intake.page;

import java.util.List;
import org.chengxin.intake.MessageLog;

/** The latest requests of one organisation. */
public record MessagesPage(List<MessageLog.Message> messages) {}
