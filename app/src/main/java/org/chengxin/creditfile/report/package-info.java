/**
 * What a subject has issued on itself: 信用报告, its credit file as of a day, and 信用良好证明, that nothing stands against it; both as
 * numbered, sealed and verifiable papers.
 */
@NullMarked
package org.chengxin.creditfile.report;

import org.jspecify.annotations.NullMarked;
