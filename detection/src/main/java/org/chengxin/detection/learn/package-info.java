/**
 * 学习, learning: small models of own on plain arrays that are trained on what offices and courts have decided, seeded and
 * the same whatever the number of threads. They know rows and columns, not reviews or accounts.
 */
@NullMarked
package org.chengxin.detection.learn;

import org.jspecify.annotations.NullMarked;
