/** The front: who is calling, by which credentials, and whether at all. */
package org.zhenggai.rectification.ground.access;
