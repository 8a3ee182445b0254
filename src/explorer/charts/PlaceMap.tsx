import type { FeatureCollection } from 'geojson';
import { circleMarker, geoJSON, type Map as LeafletMap, latLngBounds, map, svg } from 'leaflet';
import { type RefObject, useEffect } from 'react';
import { feature } from 'topojson-client';
import world from 'world-atlas/countries-50m.json';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';

export interface MappedPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly articles: number;
}

const topology = world as unknown as Parameters<typeof feature>[0];
const countries = feature(topology, topology.objects.countries as never) as unknown as FeatureCollection;

/** Places on an outline of the world, which is part of the page. */
export default function PlaceMap({
  places,
  picture,
}: {
  places: readonly MappedPlace[];
  picture: RefObject<HTMLDivElement | null>;
}) {
  const [, go] = useLocation();
  useEffect(() => {
    if (picture.current === null) return undefined;
    const drawn: LeafletMap = map(picture.current, {
      renderer: svg({ padding: 1 }),
      attributionControl: false,
      zoomSnap: 0.5,
      minZoom: 0,
      maxZoom: 8,
      scrollWheelZoom: false,
      maxBounds: latLngBounds([-85, -200], [85, 200]),
    });
    geoJSON(countries, { interactive: false, style: { className: 'land' } }).addTo(drawn);
    const most = Math.max(1, ...places.map(({ articles }) => articles));
    for (const { id, name, latitude, longitude, articles } of places)
      circleMarker([latitude, longitude], {
        className: 'map-place',
        radius: 4 + 4 * Math.sqrt(articles / most),
      })
        .bindTooltip(name, {
          permanent: places.length <= 12,
          direction: 'right',
          className: 'map-name',
          offset: [6, 0],
        })
        .on('click', () => go(entityAt(id)))
        .addTo(drawn);
    drawn.fitBounds(latLngBounds(places.map(({ latitude, longitude }) => [latitude, longitude])).pad(0.35), {
      maxZoom: 5,
      animate: false,
    });
    return () => {
      drawn.remove();
    };
  }, [places, picture, go]);
  return (
    <div
      ref={picture}
      className="map"
      role="application"
      aria-label="Map of the places; the list below has the same"
    />
  );
}
