/** What we refuse and why, in Chinese and as data; the engine and HTTP each make their answer of it. */
package org.zhenggai.rectification.ground.refusal;
