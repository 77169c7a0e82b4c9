/** Carries out the engine's jobs that fall due by the thousand at one instant, many in one transaction. */
package org.zhenggai.rectification.ground.engine.mass;
