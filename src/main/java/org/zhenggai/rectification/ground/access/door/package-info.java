/** The one door every request passes: a plain address, a known host, a caller. */
package org.zhenggai.rectification.ground.access.door;
