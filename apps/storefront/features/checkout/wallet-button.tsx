'use client';

import { useEffect, useRef } from 'react';
import type { Gateway, GatewayElements } from './gateway-script';

type Props = { gateway: Gateway; onConfirm: (elements: GatewayElements) => void };

/** One tap: the gateway's wallet button, in its own frame. */
export function WalletButton({ gateway, onConfirm }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const tell = useRef(onConfirm);
  tell.current = onConfirm;
  useEffect(() => {
    const group = gateway.elements();
    const element = group.create('expressCheckout', { buttonHeight: 56 });
    element.on('confirm', () => tell.current(group));
    element.mount(place.current!);
    return () => element.destroy();
  }, [gateway]);
  return <div ref={place} className="w-full max-w-80" />;
}
