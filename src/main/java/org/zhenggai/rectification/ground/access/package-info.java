/** The front: who is calling, by which credentials, and whether at all. Knows the organization; nothing below knows it. */
package org.zhenggai.rectification.ground.access;
