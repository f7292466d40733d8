export const lawLabels = { law: 'Rauschen', spread: 'Skala des Rauschens', shape: 'Form des Rauschens' };
