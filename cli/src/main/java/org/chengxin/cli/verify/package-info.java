/**
 * 核验, {@code chengxin verify}: what somebody holds of the log, a court pack or single files, against a policy of the
 * verifier's own choice. It asks no server; the page {@code static/verify/verify.html} gives the same verdicts in a
 * browser, word for word, which a test compares.
 */
@NullMarked
package org.chengxin.cli.verify;

import org.jspecify.annotations.NullMarked;
