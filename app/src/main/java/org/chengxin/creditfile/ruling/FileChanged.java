package org.chengxin.creditfile.ruling;

import java.util.Set;
import org.chengxin.shared.SubjectId;

/** Event: files say something else without a report. Published in the transaction of the change. */
public record FileChanged(Set<SubjectId> subjects) {}
