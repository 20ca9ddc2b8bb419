package org.chengxin.creditfile.web;

import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Page that asks an officer for the number of the case for which a file is read.
 *
 * @param number as typed
 * @param refused whether it is no open case of the office about the subject
 */
public record FileAskPage(Subject subject, @Nullable String number, boolean refused) {}
