package org.chengxin.web.access;

/**
 * Block of the own file: who looked at it last.
 *
 * @param latest number of lines shown
 */
public record LookedPart(LookedPage page, int latest) {}
