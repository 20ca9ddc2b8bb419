package org.chengxin.web.access;

import org.jspecify.annotations.Nullable;

/**
 * Block of the own file: who looked at it last.
 *
 * @param page null for a reader who is not the subject
 * @param latest number of lines shown
 */
public record LookedPart(@Nullable LookedPage page, int latest) {}
