/**
 * 发现, detection: models that find fake trade (刷单), fake and smear reviews (恶意评价), empty parcels (空包) and those
 * who work together in them (policy 二(三)1–4).
 *
 * <p>A library that a platform runs on its own data, so that only findings leave it: JDK only, primitive arrays, every
 * model seeded and deterministic. Knows no server, no database and no file: it reads character streams. What it gives
 * are ranks and reasons, never verdicts.
 */
@NullMarked
package org.chengxin.detection;

import org.jspecify.annotations.NullMarked;
